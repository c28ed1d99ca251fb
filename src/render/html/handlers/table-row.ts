import type { Element, ElementContent, Properties } from 'hast'
import type { AlignType, TableCell, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { h } from '../element.js'
import { markContent, markProperties, notes, ownId, withAnchor } from '../marks.js'
import { type Page, plainText } from '../page.js'

/** A cell with more characters than this is given room for sentences. */
const LONG_TEXT = 40

/**
 * A row of a table's head (`th`) or body (`td`). In a row with a key, the cell that says it is the row's header and
 * carries the id by which the row is linked to.
 */
export function tableRow(
  page: Page,
  state: State,
  row: TableRow,
  alignment: readonly AlignType[],
  tagName: 'th' | 'td',
): Element {
  const keyColumn = tagName === 'td' ? keyColumnOf(row) : -1
  const cells = row.children.map((cell, column) => {
    const isKey = column === keyColumn
    const { id, ...mark } = markProperties(page, cell)
    const rowId = isKey ? page.ids.get(row) : undefined
    const content = withAnchor(rowId, id, markedContent(page, state, row, cell))
    if (column === 0) content.push(...notes(page, row))
    const properties: Properties = { ...ownId(rowId ?? id), ...mark, ...classes(cell, alignment[column]) }
    if (isKey) return h('th', { ...properties, scope: 'row' }, content)
    if (tagName === 'th' && content.length > 0) return h('th', { ...properties, scope: 'col' }, content)
    return h('td', properties, content)
  })
  const kind = row.data?.change?.kind
  return h('tr', { ...markProperties(page, row), ...(kind ? { className: [kind] } : {}) }, cells)
}

function keyColumnOf({ data, children }: TableRow): number {
  if (!data?.key) return -1
  return Math.max(
    0,
    children.findIndex((cell) => plainText(cell) === data.key),
  )
}

/** A mark on a row marks each of its cells, as no element can stand around them all. */
function markedContent(page: Page, state: State, row: TableRow, cell: TableCell): ElementContent[] {
  const content = state.all(cell)
  const mark = cell.data?.change ?? row.data?.change
  return [...(mark ? markContent(mark.kind, content) : content), ...notes(page, cell)]
}

function classes(cell: TableCell, align: AlignType | undefined): Properties {
  const className = [
    cell.data?.change?.kind,
    align ? `align-${align}` : undefined,
    textOf(cell).length > LONG_TEXT ? 'long' : undefined,
  ].filter((name) => name !== undefined)
  return className.length > 0 ? { className } : {}
}
