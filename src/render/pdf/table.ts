import type { TableCell, Table as TableNode, TableRow } from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import { columnAlignment } from '../../model/alignment.js'
import { rowsInColumns } from '../../model/columns.js'
import type { MarkKind } from '../../model/tree.js'
import { columnWidths } from '../columns.js'
import { keyColumnOf } from '../page.js'
import type { Context, Flow } from './context.js'
import type { Block, Piece, Row, Table } from './data.js'
import { LANDSCAPE, PORTRAIT } from './page.js'
import { labelled, marksOf, phrasing, run } from './phrasing.js'
import { barBeside, kindOf, textOf } from './text.js'
import { breakable, widest } from './words.js'

/** A table with as many columns is set in small type; one with more, on a page turned on its side too. */
const NARROW = 6

/** A table with more columns has no room for any: its rows are paragraphs. */
const MOST = 24

/** A row with more characters in a cell may be broken across pages. */
const LONGEST_UNBROKEN = 1200

/** Twips in a point, and what stands beside the text of a cell and what a wide letter takes, in twips. */
const POINT = 20
const MARGINS = 200
const BOLD = 1.05
const LONGEST_HEAD = 20
const LETTER = { large: 125, small: 119 }

/** What a mark on a row says, once for all its cells. */
const rowLabels: Partial<Record<MarkKind, string>> = {
  inserted: 'inserted row',
  deleted: 'deleted row',
  'moved-from': 'moved row, old place',
  'moved-to': 'moved row, new place',
}

export function table(node: TableNode, flow: Flow, context: Context): Block[] {
  const { before, after } = marksOf(node, context)
  const mark = kindOf(node, flow)
  const within: Flow = { ...flow, ...(mark ? { mark } : {}) }
  const [head, ...body] = rowsInColumns(node.children).map((row, index) =>
    rowOf(node.children[index]!, (row.children ?? []) as TableCell[], within, context),
  )
  const columns = body.reduce((most, { cells }) => Math.max(most, cells.length), head!.cells.length)
  while (head!.cells.length < columns) head!.cells.push([])
  const given = columnAlignment(node)
  const align = Array.from({ length: columns }, (_, column) => given[column] ?? 'left')
  const label: Block[] = after.length > 0 ? [{ kind: 'paragraph', pieces: after, small: true }] : []
  if (columns > MOST) return [...linesOf([head!, ...body], before), ...label]
  return [makeTable(before, head!, body, align), ...label]
}

/** A table with columns as wide as their texts ask for. Anchors in the head go before it: a head is printed often. */
export function makeTable(before: Piece[], head: Row, rows: Row[], align: Table['align']): Table {
  const wide = head.cells.length > NARROW
  const small = wide || head.cells.length === NARROW
  const letter = small ? LETTER.small : LETTER.large
  const widths = columnWidths(
    head.cells.map((_, column) => [head, ...rows].map(({ cells }) => plainOf(cells[column] ?? []))),
    wide ? LANDSCAPE : PORTRAIT,
    head.cells.map((cell) => headWidth(plainOf(cell), letter)),
  )
  const anchors = head.cells.flat().filter(({ kind }) => kind === 'anchor')
  const narrowedRow = (row: Row): Row => ({
    ...row,
    cells: widths.map((width, column) =>
      narrowed(row.cells[column] ?? [], Math.floor((width - MARGINS) / letter)),
    ),
  })
  const clean: Row = {
    ...head,
    cells: head.cells.map((cell) => cell.filter(({ kind }) => kind !== 'anchor')),
  }
  return {
    kind: 'table',
    pieces: [...before, ...anchors],
    widths: widths.map((width) => width / POINT),
    align,
    wide,
    small,
    head: narrowedRow(clean),
    rows: rows.map(narrowedRow),
  }
}

/** Room for the words of a head, which are not broken; bold, they are a little wider. One that is too long for that asks for none. */
function headWidth(words: string, letter: number): number {
  const letters = widest(words)
  return letters > LONGEST_HEAD ? 0 : MARGINS + Math.ceil(BOLD * letter * letters)
}

/** `inColumns` are the row's cells, each under its column. */
function rowOf(row: TableRow, inColumns: TableRow['children'], flow: Flow, context: Context): Row {
  const kind = kindOf(row, flow)
  const label = kind && !context.page.notes.has(row) ? rowLabels[kind] : undefined
  const { before, after } = marksOf(row, context)
  const cells = inColumns.map((cell, column): Piece[] => {
    const inner = cell.data?.change
      ? textOf(cell, flow, context)
      : labelled(phrasing(cell.children, kind ? { mark: kind } : {}, context))
    if (column > 0) return inner
    const head: Piece[] = label ? [{ kind: 'label', text: label }, { kind: 'break' }] : []
    return [...before, ...head, ...inner, ...after]
  })
  const header = keyColumnOf(row, inColumns)
  return {
    cells,
    ...(header === undefined ? {} : { header }),
    tall: row.children.some((cell) => wordsOf(cell).length > LONGEST_UNBROKEN),
    ...barBeside(...cells.flat()),
  }
}

/** Rows as paragraphs, with bars between the cells. */
function linesOf(rows: readonly Row[], before: Piece[]): Block[] {
  return rows.map(({ cells, bar }, index) => ({
    kind: 'paragraph',
    small: true,
    pieces: [
      ...(index === 0 ? before : []),
      ...cells.flatMap((cell, column): Piece[] => (column === 0 ? cell : [run(' | '), ...cell])),
    ],
    ...(bar ? { bar } : {}),
  }))
}

/** Lets words that are wider than their column be broken. */
function narrowed(pieces: readonly Piece[], longest: number): Piece[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text')
      return { ...piece, text: breakable(piece.text.replaceAll('\u200B', ''), longest) }
    return piece.kind === 'link' ? { ...piece, pieces: narrowed(piece.pieces, longest) } : piece
  })
}

function plainOf(pieces: readonly Piece[]): string {
  return pieces.map(wordsIn).join('').replaceAll('\u200B', '')
}

function wordsIn(piece: Piece): string {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'label') return ` ${piece.text}`
  if (piece.kind === 'break') return '\n'
  return piece.kind === 'link' ? plainOf(piece.pieces) : ''
}
