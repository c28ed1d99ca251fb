import { toHtml } from 'hast-util-to-html'
import { expect, it } from 'vitest'
import { timelineSpans } from '../../../src/emit/dates/spans.js'
import { timelineChart } from '../../../src/site/timeline-chart.js'
import { draft, ledger, published, version, workspace } from '../../support/made-up.js'

const sources = ['notice#2']
const made = workspace({
  versions: [
    version('1.0'),
    version('1.1', { dates: published('2030-04-20'), basedOn: '1.0' }),
    draft('1.2', 'unstated', '1.1'),
    draft('1.3', { on: '2031-02-01', basis: 'planned', sources }, '1.1'),
  ],
  ledger: ledger([{ action: 'referred', version: '1.1', on: '2030-04-25', why: 'It is too quiet.' }]),
})

it('tells versions, windows, consultations and what happened, with how each is known', () => {
  expect(timelineSpans(made).map(({ what, from, to, how }) => [what, from, to, how])).toEqual([
    ['Appeal window of 1.0', '2030-01-10', '2030-01-24', '14 days from the publication'],
    ['Version 1.0', '2030-02-01', '2030-05-04', 'stated'],
    ['Consultation on 1.1', '2030-04-01', '2030-05-03', 'Open until 16:00 on 3 May 2030, London time'],
    ['Appeal window of 1.1', '2030-04-20', '2030-05-04', '14 days from the publication'],
    ['Version 1.1 referred', '2030-04-25', '2030-04-25', 'It is too quiet.'],
    ['Version 1.1', '2030-05-04', '2031-02-01', 'inferred'],
    ['Version 1.3 (draft)', '2031-02-01', null, 'planned'],
    ['Version 1.2 (draft)', null, null, 'unstated'],
  ])
})

it('is a picture with a title, a description and a line for each of them', () => {
  const svg = toHtml(timelineChart(timelineSpans(made), 'A table')!)
  expect(svg).toContain('<title id="timeline-title">')
  expect(svg).toContain('From 10 January 2030 to 1 February 2031. A table has the same.')
  expect(svg).toMatch(
    /<rect [^>]*class="version unsure"[^>]*><title>Version 1\.1, 4 May 2030 to 1 February 2031: inferred/,
  )
  expect(svg.match(/<(rect|circle) /g)).toHaveLength(7)
  expect(svg).toContain('>2031</text>')
  expect(timelineChart([], '')).toBeNull()
})
