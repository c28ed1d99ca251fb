import { describe, expect, it } from 'vitest'
import { type Side, side } from '../../../src/model/accept.js'
import { plain } from '../../../src/model/plain.js'
import type { AnyNode } from '../../../src/model/tree.js'
import { ARROW } from '../../../src/render/xlsx/cell.js'
import { renderXlsx } from '../../../src/render/xlsx/index.js'
import { gallery } from '../../support/gallery.js'
import { redlined, redlinedTexts } from '../../support/redlined.js'
import { type Piece, readBook, sheet, textOf } from './book.js'

/** A redline as a spreadsheet. */

describe.each(gallery)('%s', (name) => {
  const document = redlined(name)
  const book = readBook(renderXlsx(document))

  it('lists each change once, by its id', () => {
    const [heads, ...rows] = sheet(book, 'Changes').cells
    expect(textOf(heads!.at(-1)!)).toBe('Ids')
    const ids = rows.flatMap((row) => textOf(row.at(-1)!).split(' ').filter(Boolean))
    expect(ids.sort()).toEqual(document.redline!.changes.map(({ id }) => id).sort())
  })

  it.each<Side>(['old', 'new'])('has every row of the %s tables', (which) => {
    const rows = book.sheets
      .filter(({ name, table }) => table !== null && name !== 'Changes')
      .flatMap(({ cells }) => cells.slice(1).map(([code, , ...rest]) => [code!, ...rest]))
    for (const row of rowsIn(side(document.tree, which)!))
      expect(rows.some((cells) => isTold(cells) || has(cells, row, which))).toBe(true)
  })
})

/** An edit that its words do not show is told in words: either side is not to be had of it. */
function isTold(cells: Piece[][]): boolean {
  return cells.flat().some(({ look }) => look === 'told')
}

/** Whether cells, of which columns that came and went have some, say what a row of one side says. */
function has(cells: Piece[][], row: readonly string[], which: Side): boolean {
  const gone = which === 'new' ? 'deleted' : 'inserted'
  const isThere = ({ look, text }: Piece) => look !== gone && text !== ARROW
  const left = cells.map((pieces) => squeezed(textOf(pieces.filter(isThere))))
  return row.every((text) => {
    const index = left.indexOf(text)
    if (index !== -1) left.splice(index, 1)
    return index !== -1
  })
}

function rowsIn(node: AnyNode): string[][] {
  if (node.data?.role === 'front-matter') return []
  if (node.type !== 'table') return (node.children ?? []).flatMap(rowsIn)
  return node.children!.slice(1).map(({ children }) => children!.map((cell) => squeezed(plain(cell))))
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

const table = (...rows: string[]) =>
  `# Codes\n\n| Code | Retry | Note |\n| - | - | - |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`

describe('what happened to a row', () => {
  const rows = Array.from(
    { length: 6 },
    (_, index) => `ZZ${index} | Expected | Of door ${index}, which is red.`,
  )
  const said = (before: string, after: string) =>
    Object.fromEntries(
      sheet(readBook(renderXlsx(redlinedTexts(before, after))), 'Codes').cells.map(([code, what]) => [
        textOf(code!).replace(/.*→ /, ''),
        textOf(what!),
      ]),
    )

  it('stands beside its code in words, with the number of the change', () => {
    const after = [...rows.slice(1), 'ZZ9 | Expected | New.'].map((row) =>
      row.replace('ZZ3 | Expected', 'ZZ3 | Not expected'),
    )
    const words = said(table(...rows), table(...after))
    expect(words.Code).toBe('What happened')
    expect(words.ZZ0).toMatch(/^Deleted \(change \d\)$/)
    expect(words.ZZ9).toMatch(/^Inserted \(change \d\)$/)
    expect(words.ZZ3).toMatch(/^Changed: Retry \(change \d\)$/)
    expect(words.ZZ4).toBe('Unchanged')
  })

  it('says where a row went that moved', () => {
    const book = readBook(renderXlsx(redlinedTexts(table(...rows), table(...rows.slice(1), rows[0]!))))
    const moved = sheet(book, 'Codes')
      .cells.filter(([code]) => textOf(code!) === 'ZZ0')
      .map(([, what]) => textOf(what!))
    expect(moved).toEqual(['Moved further down (change 1)', 'Moved here from further up (change 1)'])
  })
})

it('shows an edit in colour, by a line, and by an arrow for those who see neither', () => {
  const document = redlinedTexts(
    table('ZZ1 | Expected | At most 3 times.'),
    table('ZZ1 | Expected | At most 4 times.'),
  )
  expect(sheet(readBook(renderXlsx(document)), 'Codes').cells[1]![3]).toEqual([
    { text: 'At most ', look: 'plain' },
    { text: '3', look: 'deleted' },
    { text: ARROW, look: 'plain' },
    { text: '4', look: 'inserted' },
    { text: ' times.', look: 'plain' },
  ])
})

it('says what happened to a column in its head, which is plain text', () => {
  const before = '# C\n\n| Code | A | B |\n| - | - | - |\n| ZZ1 | one | two |\n| ZZ2 | three | four |\n'
  const after = '# C\n\n| Code | B | C |\n| - | - | - |\n| ZZ1 | two | five |\n| ZZ2 | four | six |\n'
  const { cells, table: part } = sheet(readBook(renderXlsx(redlinedTexts(before, after))), 'C')
  expect(cells[0]!.map(textOf).sort()).toEqual([
    'A (column taken out)',
    'B',
    'C (new column)',
    'Code',
    'What happened',
  ])
  expect(JSON.stringify(part)).toContain('A (column taken out)')
})
