import type { Table, TableCell, TableRow } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { side } from '../../../model/accept.js'
import { columnWidths, sharedGrid } from '../../columns.js'
import { concat, type Xml } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import { textWidth } from '../page.js'
import { makeParagraph, writeParagraph } from '../paragraph.js'
import { kept, textRun } from '../run.js'
import { separator } from '../settle.js'
import { isIn, type State, stateOf, was } from '../state.js'
import type { Block, Format, Piece } from '../story.js'
import type { StyleId } from '../styles.js'
import { tableElement } from '../table.js'
import { w } from '../xml.js'
import { textOf as piecesOf } from './paragraph.js'

/** A table with more columns is set wide, and small. */
const NARROW = 6

/** A row with more characters in a cell may be broken across pages. */
const LONGEST_UNBROKEN = 1500

/** Word opens no table with more columns. */
const MOST = 63

/** Rows under one set of columns. Tracked changes know no columns, so a table has two where its columns changed. */
interface Part {
  table: Table
  state: State
  count: number
}

/** A table, and the paragraph that parts it from what follows. */
export function table(node: Table, flow: Flow, context: Context): Block[] {
  const parts = partsOf(node, flow.state).map(({ table, state }) => ({
    table,
    state,
    count: columnCount(table),
  }))
  const wide = parts.some(({ count }) => count > NARROW)
  const width = textWidth(context.house, wide) - flow.indent
  const widths = parts.map((part) => columnWidths(textsOf(part), width))
  const { grid, spans } = sharedGrid(widths)
  // Where columns changed, neither part of the table has the marks.
  const bookmarks = parts.length > 1 ? context.bookmarks.changesIn(node) : concat([])
  if (grid.length > MOST)
    return parts.flatMap((part) => linesOf(part, { ...flow, state: part.state }, context))
  const rows = parts.flatMap((part, index) => {
    const cut = widths[index]!.map((own, column) => ({ width: own, span: spans[index]![column]! }))
    return rowsOf(part, cut, wide, { ...flow, state: part.state }, context, index === 0 ? bookmarks : null)
  })
  const xml = tableElement(grid, flow.indent, rows)
  return [{ type: 'table', mark: flow.state, wide, xml }, makeParagraph([], separator, flow, context)]
}

function partsOf(node: Table, state: State): { table: Table; state: State }[] {
  const columnsChanged =
    state === 'kept' &&
    node.children.some((row) => row.children.some((cell) => stateOf(cell, 'kept').state !== 'kept'))
  if (!columnsChanged) return [{ table: node, state }]
  return [
    { table: side(node, 'old') as Table, state: 'deleted' },
    { table: side(node, 'new') as Table, state: 'inserted' },
  ]
}

function columnCount({ children, align }: Table): number {
  return children.reduce((count, row) => Math.max(count, row.children.length), align?.length ?? 1)
}

function textsOf({ table, count }: Part): string[][] {
  return Array.from({ length: count }, (_, column) =>
    table.children.map((row) => (row.children[column] ? textOf(row.children[column]) : '')),
  )
}

interface Cut {
  width: number
  span: number
}

function rowsOf(
  { table }: Part,
  cuts: readonly Cut[],
  wide: boolean,
  flow: Flow,
  context: Context,
  more: Xml | null,
): Xml[] {
  const bookmark = concat([context.bookmarks.mark(table, flow.state), more])
  const [now, before] = [table.align ?? [], was(table, 'align') ?? []]
  return table.children.map((child, index) => {
    const { node, state, range } = context.moves.stateOf(child, flow.state)
    const own: Flow = { state, indent: 0, level: 0, style: style(index === 0, wide) }
    const cells = cuts.map(({ width, span }, column) => {
      const format = (align: Format['align']): Format => ({
        style: own.style,
        indent: 0,
        ...(align ? { align } : {}),
      })
      const content = cell(node, column, own, context)
      // What changed within a row that moved is in none of its cells.
      if (column === 0) content.unshift(kept(context.bookmarks.changesIn(child)))
      if (column === 0 && index === 0 && bookmark) content.unshift(kept(bookmark))
      const text = makeParagraph(content, format(now[column]), own, context, format(before[column]))
      return w(
        'tc',
        {},
        w('tcPr', {}, w('tcW', { w: width, type: 'dxa' }), span > 1 ? w('gridSpan', { val: span }) : null),
        writeParagraph(text, context),
      )
    })
    const xml = w('tr', {}, rowProperties(node, index === 0, state, context), ...cells)
    return range ? range(xml) : xml
  })
}

/** The rows of a table that Word could not open: a paragraph each, with bars between the cells. */
function linesOf({ table }: Part, flow: Flow, context: Context): Block[] {
  return table.children.map((child, index) => {
    const { node, state } = stateOf(child, flow.state)
    const own: Flow = { ...flow, state, style: style(index === 0, true) }
    const pieces = node.children.flatMap((_, column) => [
      ...(column === 0 ? [] : [textRun(' | ', { state })]),
      ...cell(node, column, own, context),
    ])
    return makeParagraph(pieces, { style: own.style, indent: flow.indent }, own, context)
  })
}

function style(header: boolean, wide: boolean): StyleId {
  return `${header ? 'TableHeader' : 'TableText'}${wide ? 'Small' : ''}` as const
}

/** The pieces of a cell; the first of a row holds the bookmarks of the row. */
function cell(row: TableRow, column: number, flow: Flow, context: Context): Piece[] {
  const bookmark = column === 0 ? context.bookmarks.mark(row, flow.state) : null
  const node: TableCell | undefined = row.children[column]
  return [...(bookmark ? [kept(bookmark)] : []), ...(node ? piecesOf(node, flow, context) : [])]
}

function rowProperties(row: TableRow, header: boolean, state: State, context: Context): Xml | null {
  const whole = row.children.every((cell) => textOf(cell).length <= LONGEST_UNBROKEN)
  if (!whole && !header && state === 'kept') return null
  return w(
    'trPr',
    {},
    whole ? w('cantSplit') : null,
    header ? w('tblHeader') : null,
    // Of rows Word knows no move.
    state === 'kept' ? null : w(isIn(state, 'new') ? 'ins' : 'del', context.revision()),
  )
}
