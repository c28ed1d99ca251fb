import { beforeAll, describe, expect, it } from 'vitest'
import { composePolicy, composeRedline } from '../../src/compose/index.js'
import { renderXlsx } from '../../src/render/xlsx/index.js'
import { draft, full, silent, version, workspace } from '../support/made-up.js'
import { redlined } from '../support/redlined.js'
import { type BookRead, type SheetRead, spreadsheets } from './office.js'

/** LibreOffice Calc and openpyxl read our spreadsheets, and find the same in them. */

const like = ['=1+1', '+44', '-1', '@SUM(A1)', '007', '1e5', '2022-05-24', '50%']
const checks = like.map((note, index) => ({ ...silent, code: `ZZ${100 + index}`, note }))
const now = { ...full, retry: 'expected' as const }
const made = workspace({
  versions: [
    version('1.0', { checks: [full, ...checks] }),
    { ...draft('1.1', 'unstated'), checks: [now, ...checks.slice(1), silent] },
  ],
})
const [from, to] = made.versions as [(typeof made.versions)[0], (typeof made.versions)[0]]
const scenarios = [
  'policy-check-moved-edited',
  'table-column-moved-edited',
  'hostile-text',
  'nothing-changed',
]

let read: Record<string, BookRead>

beforeAll(() => {
  read = spreadsheets({
    version: renderXlsx(composePolicy(made, from)),
    redline: renderXlsx(composeRedline(made, from, to)),
    ...Object.fromEntries(scenarios.map((name) => [name, renderXlsx(redlined(name))])),
  })
})

it.each(['version', 'redline', ...scenarios])(
  '%s: both read the same text in every cell, and nothing else',
  (name) => {
    const { calc, openpyxl } = read[name]!
    expect(Object.keys(calc)).toEqual(Object.keys(openpyxl))
    for (const [sheet, { rows, notText }] of Object.entries(calc)) {
      expect(notText).toEqual([])
      expect(openpyxl[sheet]!.notText).toEqual([])
      expect(rows).toEqual(openpyxl[sheet]!.rows)
    }
  },
)

it('shows texts that look like formulas, numbers and dates as they are', () => {
  const { rows } = read.version!.calc['Appendix A']!
  const note = rows[0]!.indexOf('Note')
  expect(rows.slice(2).map((cells) => cells[note])).toEqual(like)
})

describe.each(['calc', 'openpyxl'] as const)('%s', (reader) => {
  it('finds a table that filters, what stays in sight, printed titles, landscape and lists', () => {
    const sheet: SheetRead = read.version![reader]['Appendix A']!
    expect(sheet).toMatchObject({ table: 'A1:K10', filter: true, frozen: 'B2', landscape: true })
    expect(sheet.titles).toEqual(reader === 'calc' ? [1, 1] : ['$1:$1', '$A:$A'])
    expect(Object.keys(sheet.lists)).toEqual(
      reader === 'calc' ? ['C2', 'E2', 'F2'] : ['C2:C10', 'E2:E10', 'F2:F10'],
    )
  })

  it('finds in each row what happened to it', () => {
    const { rows } = read.redline![reader]['A.2 Aardvarks']!
    expect(rows).toEqual([
      ['Retry', 'What happened', 'Code'],
      ['Not expected → Expected', expect.stringMatching(/^Changed: Retry \(change \d+\)$/), 'ZZ001'],
    ])
  })
})

it('shows an edit by colour and line in LibreOffice', () => {
  const runs = read.redline!.calc['A.2 Aardvarks']!.runs!.A2!
  expect(runs.map(([text, , struck, underlined]) => [text, struck, underlined])).toEqual([
    ['Not expected', true, false],
    [' → ', false, false],
    ['Expected', false, true],
  ])
  const colours = new Set(runs.map(([, colour]) => colour))
  expect(colours.size).toBe(3)
})
