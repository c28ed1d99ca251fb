import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { changeNumbers } from '../../src/model/schedule.js'
import { renderPdf } from '../../src/render/pdf/index.js'
import { type ScheduleEntry, scheduleOf } from '../../src/render/schedule.js'
import { redlined, redlinedTexts } from '../support/redlined.js'
import { change, documentOf, parse } from './index/sample.js'
import { read } from './pdf/read.js'

/** What the schedule of changes says in every format. */

const redline = {
  from: '1.0',
  to: '1.1',
  changes: [
    change('cages/p-1', 'changed'),
    { ...change('constructor', 'inserted', { after: 'two\nlines' }), impact: 'breaking' as const },
  ],
  untracked: [{ reason: 'Too deep.', before: 'it', after: null, places: { from: null, to: null } }],
}
const asked = new Map([['cages/p-1', ['Q1', 'Q3']]])
const made = (more = {}) => documentOf(parse('# T\n\nText.'), { ...redline, ...more })

/** An entry as a line: each side of an edit in its brackets. */
function line({ number, where, parts }: ScheduleEntry): string {
  const signs = { kept: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'], told: [' (', ')'] } as const
  const words = parts.map(({ field, runs }) => {
    const text = runs.map(({ kind, text }) => signs[kind][0] + text + signs[kind][1]).join('')
    return field === null ? text : `${field}: ${text}`
  })
  return `${number} ${where} | ${words.join(' | ')}`
}

function lines(document: Document): string[] {
  return scheduleOf(document).entries.map(line)
}

describe('the schedule of changes', () => {
  it('has the gravest first, and at the end what could not be marked', () => {
    const { summary, heads, entries } = scheduleOf(made())
    expect(summary).toBe(
      'From 1.0 to 1.1. 2 changes: 1 inserted, 1 changed. 1 breaking, 1 editorial. 1 not marked.',
    )
    expect(heads).not.toContain('Question')
    expect(entries.map(line)).toEqual([
      '1 Place of constructor | {+two\nlines+}',
      '2 Place of cages/p-1 | [-old text-] → {+new text+}',
      '3 Not marked: Too deep. | [-it-]',
    ])
    expect([...changeNumbers(made())]).toEqual([
      ['constructor', 1],
      ['cages/p-1', 2],
    ])
  })

  it('says which questions ask about a change, where any does', () => {
    const { heads, entries } = scheduleOf(made({ asked }))
    expect(heads.at(-1)).toBe('Question')
    expect(entries.map(({ questions }) => questions)).toEqual(['–', 'Q1, Q3', '–'])
    expect(scheduleOf(made({ asked: new Map([['gone', ['Q1']]]) })).entries[0]!.questions).toBeNull()
  })

  it('has the questions in the PDF too', async () => {
    expect((await read(await renderPdf(made({ asked })))).text).toContain('Q1,Q3')
  })

  it('has one number for a check, with its fields by name, however many tables print it', () => {
    expect(lines(redlined('policy-threshold-in-two-views'))).toEqual([
      '1 A.1 Aardvarks › ZZ001; A.2 Badgers › ZZ001 | Escalation: Escalate after [-3-]{+4+} consecutive attempts as sick animal (The Vet)',
    ])
    expect(lines(redlined('policy-cohort-added-in-views'))).toEqual([
      '1 A.1 Aardvarks › ZZ001; A.2 Badgers › ZZ001 | Cohorts: Cohort Aardvark{+, Cohort Badger+} |  (now listed in A.2 Badgers)',
    ])
    expect(lines(redlined('policy-check-added'))).toEqual([
      '1 Appendix A: All codes › ZZ002 | Code: {+ZZ002+} | Name: {+Gate open+}',
    ])
  })

  it('has one row for all that changed in the front matter', () => {
    expect(lines(redlined('policy-next-version'))).toEqual([
      '1 Front matter | Version: [-1.0-]{+1.1+} | Status: [-Published-]{+Draft for consultation+} | Based on: [-Unstated-]{+Version 1.0+} | Published: [-10 January 2030-]{+Not yet+} | Effective: [-1 February 2030-]{+24 May 2030 (planned)+}',
    ])
  })

  it('shows eight words on each side of an edit, and each edit of a long text', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`)
    const after = words.with(20, 'first').with(50, 'second')
    const [only] = lines(redlinedTexts(words.join(' '), after.join(' ')))
    expect(only).toContain(
      '… word12 word13 word14 word15 word16 word17 word18 word19 [-word20-]{+first+} word21 word22 word23 word24 word25 word26 word27 word28 …',
    )
    expect(only).toContain('| … word42 word43')
  })

  it.each([
    [
      '[a policy](https://a.example/)',
      '[a policy](https://b.example/)',
      'link target: https://a.example/ → https://b.example/',
    ],
    ['You must pay.', 'You **must** pay.', 'bold: none → “must”'],
    ['14\u00A0days', '14 days', 'no-break space → space'],
    ['caf\u00E9 is open', 'cafe\u0301 is open', 'U+00E9 → U+0065 U+0301'],
    ['It is 12 here', 'It is 1\u202E2 here', 'none → U+202E'],
    ['See ![a map](a.png)', 'See ![a map](b.png)', 'image: “a map” a.png → “a map” b.png'],
  ])('says what differs between %j and %j', (before, after, said) => {
    const [only] = lines(
      redlinedTexts(`Some words first. ${before} And more.`, `Some words first. ${after} And more.`),
    )
    expect(only).toContain(said)
    expect(only).not.toMatch(/\[-|\{\+/)
  })

  it('shows the end of a paragraph that was put in or taken out', () => {
    const [parted, joined] = ['One is here. Two is there.', 'One is here.\n\nTwo is there.']
    expect(lines(redlinedTexts(parted, joined))[0]).toContain('{+ ¶ +}')
    expect(lines(redlinedTexts(joined, parted))[0]).toContain('[- ¶ -]')
  })
})
