import type { Properties } from 'hast'
import type { Table } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import { columnAlignment } from '../../../model/alignment.js'
import { h } from '../element.js'
import type { Page } from '../page.js'
import { tableRow } from './table-row.js'

/** More columns than this and a printed page is turned on its side. */
const PORTRAIT_COLUMNS = 6

/** A table in a region of its own that scrolls by itself: the page never grows wider than the screen. */
export function table(page: Page): Handler {
  return (state, node: Table) => {
    const [head, ...body] = node.children
    const id = page.ids.get(node)
    const className = [
      'table',
      ...(node.data?.role ? [node.data.role] : []),
      ...((head?.children.length ?? 0) > PORTRAIT_COLUMNS ? ['wide'] : []),
    ]
    const properties: Properties = {
      ...(id ? { id } : {}),
      className,
      role: 'region',
      ariaLabel: page.captions.get(node)!,
      tabIndex: 0,
    }
    const alignment = columnAlignment(node)
    const rows = body.map((row) => tableRow(page, state, row, alignment, 'td'))
    return h(
      'div',
      properties,
      h(
        'table',
        {},
        head ? h('thead', {}, tableRow(page, state, head, alignment, 'th')) : null,
        rows.length > 0 ? h('tbody', {}, rows) : null,
      ),
    )
  }
}
