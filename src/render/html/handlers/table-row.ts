import type { Element, ElementContent, Properties } from 'hast'
import type { AlignType, TableCell, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { MarkKind } from '../../../model/tree.js'
import { keyColumnOf, type Page } from '../../page.js'
import { h } from '../element.js'
import { markContent, markProperties, notes, ownId, withAnchor } from '../marks.js'
import { linkedToItself } from '../permalink.js'

/** A cell with more characters than this is given room for sentences. */
const LONG_TEXT = 40

/** What all cells of a column share. */
export interface Column {
  align: AlignType
  /** What the script filters by, where it does. */
  key: string | undefined
  /** What happened to the column as a whole. */
  kind: MarkKind | undefined
  /** What it is called, where a narrow screen shows each row as a card. */
  label: string | undefined
}

/**
 * A row of a table's head (`th`) or body (`td`). In a row with a key, the cell that says it is the row's header and
 * carries the id by which the row is linked to; of a table of checks, it also is the link.
 */
export function tableRow(
  page: Page,
  state: State,
  row: TableRow,
  columns: readonly Column[],
  tagName: 'th' | 'td',
  isLinked = false,
): Element {
  const keyColumn = tagName === 'td' ? keyColumnOf(row) : undefined
  const cells = row.children.map((cell, index) => {
    const column = columns[index]
    const isKey = index === keyColumn
    const { id, ...mark } = markProperties(page, cell)
    const rowId = isKey ? page.ids.get(row) : undefined
    const marked = markedContent(page, state, row, cell)
    const content = withAnchor(rowId, id, rowId && isLinked ? linkedToItself(rowId, marked) : marked)
    if (index === 0) content.push(...notes(page, row))
    const properties: Properties = { ...ownId(rowId ?? id), ...mark, ...classes(cell, column) }
    if (isKey) return h('th', { ...properties, scope: 'row' }, content)
    if (tagName === 'td' || content.length === 0) {
      const label = tagName === 'td' && content.length > 0 ? column?.label : undefined
      return h('td', { ...properties, ...(label ? { dataLabel: label } : {}) }, content)
    }
    return h(
      'th',
      { ...properties, ...(column?.key ? { dataColumn: column.key } : {}), scope: 'col' },
      content,
    )
  })
  const kind = row.data?.change?.kind
  return h('tr', { ...markProperties(page, row), ...(kind ? { className: [kind] } : {}) }, cells)
}

/** A mark on a row marks each of its cells, as no element can stand around them all. */
function markedContent(page: Page, state: State, row: TableRow, cell: TableCell): ElementContent[] {
  const content = state.all(cell)
  const mark = cell.data?.change ?? row.data?.change
  return [...(mark ? markContent(mark.kind, content) : content), ...notes(page, cell)]
}

/** A cell without a mark of its own comes and goes with its column: one that is put in to fill a row, too. */
function classes(cell: TableCell, column: Column | undefined): Properties {
  const className = [
    cell.data?.change?.kind ?? column?.kind,
    column?.align ? `align-${column.align}` : undefined,
    textOf(cell).length > LONG_TEXT ? 'long' : undefined,
  ].filter((name) => name !== undefined)
  return className.length > 0 ? { className } : {}
}
