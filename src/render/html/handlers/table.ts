import type { Properties } from 'hast'
import type { Table } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import { columnAlignment } from '../../../model/alignment.js'
import { type Page, plainText } from '../../page.js'
import { h } from '../element.js'
import { columnKeys, isFiltered } from '../filter.js'
import { type Column, tableRow } from './table-row.js'

/** More columns than this and a printed page is turned on its side. */
const PORTRAIT_COLUMNS = 6

/** A table in a region of its own that scrolls by itself: the page never grows wider than the screen. */
export function table(page: Page): Handler {
  return (state, node: Table) => {
    const [head, ...body] = node.children
    const id = page.ids.get(node)
    const filtered = isFiltered(node, page)
    const hasCards = node.data?.role !== 'front-matter' && body.some(({ data }) => data?.key)
    const className = [
      'table',
      ...(hasCards ? ['cards'] : []),
      ...(node.data?.role ? [node.data.role] : []),
      ...((head?.children.length ?? 0) > PORTRAIT_COLUMNS ? ['wide'] : []),
    ]
    const properties: Properties = {
      ...(id ? { id } : {}),
      className,
      role: 'region',
      ariaLabel: page.captions.get(node)!,
      tabIndex: 0,
      ...(filtered ? { dataFilter: JSON.stringify(node.data?.cohorts ?? []) } : {}),
    }
    const keys = filtered ? columnKeys(node) : []
    const columns = columnAlignment(node).map((align, index): Column => {
      const cell = head?.children[index]
      const label = hasCards && cell ? plainText(cell) : undefined
      return { align, key: keys[index], kind: cell?.data?.change?.kind, label }
    })
    const isLinked = node.data?.role !== 'front-matter'
    const rows = body.map((row) => tableRow(page, state, row, columns, 'td', isLinked))
    return h(
      'div',
      properties,
      h(
        'table',
        {},
        head ? h('thead', {}, tableRow(page, state, head, columns, 'th')) : null,
        rows.length > 0 ? h('tbody', {}, rows) : null,
      ),
    )
  }
}
