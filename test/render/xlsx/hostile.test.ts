import { expect, it } from 'vitest'
import * as sheetjs from 'xlsx'
import { renderXlsx } from '../../../src/render/xlsx/index.js'
import { parse } from '../../support/trees.js'
import { find } from '../docx/word.js'
import { meta, readBook, sheet, textOf } from './book.js'

/** Tables whose texts and names are not what a spreadsheet takes. */

const file = (markdown: string, more = {}) =>
  renderXlsx({ meta: { ...meta, ...more }, tree: parse(markdown) })
const table = (heads: string, row: string, heading = 'Doors') =>
  `# ${heading}\n\n| ${heads} |\n|${heads.replace(/[^|]+/g, ' - ')}|\n| ${row} |\n`

it('gives sheets names that are allowed, each once', () => {
  const headings = ['a/b: [c]* ?', "'quoted'", 'History', 'x'.repeat(40), 'X'.repeat(40), '🦡'.repeat(20)]
  const { sheets, parts } = readBook(file(headings.map((heading) => table('A', '1', heading)).join('\n')))
  const names = sheets.map(({ name }) => name)
  expect(names).toEqual([
    'a b c',
    'quoted',
    'History table',
    'x'.repeat(31),
    `${'X'.repeat(29)} 2`,
    '🦡'.repeat(15),
    'About',
  ])
  const tables = sheets.flatMap(({ table }) => table?.attributes.name ?? [])
  expect(tables.every((name) => /^[A-Za-z_][\w.]*$/.test(name))).toBe(true)
  expect(new Set(tables.map((name) => name.toLowerCase())).size).toBe(tables.length)
  expect(JSON.stringify(parts['xl/workbook.xml'])).toContain("'quoted'!$A:$A")
})

it('gives each column a name of its own, which is the text of its head', () => {
  const { cells, table: part } = sheet(
    readBook(file(table('Code | code |  | `_x0041_`', '1 | 2 | 3 | 4'))),
    'Doors',
  )
  const heads = ['Code', 'code 2', 'Column 3', '_x005F_x0041_']
  expect(cells[0]!.map(textOf)).toEqual(heads)
  expect(find(part!, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(heads)
})

it('keeps what spreadsheets would decode, and shows what they cannot hold', () => {
  const read = sheetjs.read(file(table('A', 'over\u0001turn \u202e `_x0041_` <b> & "')))
  expect(read.Sheets.Doors!.A2.v).toBe('over\u2401turn [U+202E] _x0041_ <b> & "')
})

it('says where a cell holds no more', () => {
  const [cell] = sheet(readBook(file(table('A', 'zoo '.repeat(9_000)))), 'Doors').cells[1]!
  expect(textOf(cell!)).toHaveLength(32_767)
  expect(textOf(cell!)).toMatch(/the rest is in the other formats\]$/)
})

it('prints titles of any length and with any sign on every page', () => {
  const { root } = readBook(file(table('A', '1'), { title: '&D & Co '.repeat(60), classification: '&A' }))
    .sheets[0]!
  const header = find(root, 'oddHeader')[0]!.children.join('')
  expect(header.length).toBeLessThanOrEqual(255)
  expect(header).toMatch(/^&L&&D && Co .*&CVersion 9\.9 \(draft\)&R&&A$/)
})

it('is a file with a sheet about it where a document has no table', () => {
  const { sheets } = readBook(file('# Doors\n\nNo table.\n'))
  expect(sheets.map(({ name }) => name)).toEqual(['About'])
  expect(sheets[0]!.cells.map((row) => textOf(row[1]!))).toContain(
    'The tables of the document. Its text is in its other formats.',
  )
})
