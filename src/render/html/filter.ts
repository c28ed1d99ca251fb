import type { Data, Table } from 'mdast'
import { isPartOf } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import type { Page } from '../page.js'

/** The columns by which a reader may filter a table of checks. */
const FILTERED = ['code', 'cohorts']

/** Whether a table is one of checks, with rows enough to choose from. A table that cannot be linked to is a copy. */
export function isFiltered(node: AnyNode, page: Page): boolean {
  const keyed = node.children?.filter(({ data }) => data?.key) ?? []
  return page.ids.has(node) && keyed.length > 1 && FILTERED.every((key) => node.data?.columns?.includes(key))
}

/** The key of each column as a redline shows them: those of both documents, side by side. */
export function columnKeys({ children, data }: Table): (string | undefined)[] {
  const old = (data?.was?.data as Data | undefined)?.columns ?? data?.columns
  const count = { old: 0, new: 0 }
  return (children[0]?.children ?? []).map((cell) => {
    const was = isPartOf(cell, 'old') ? old?.[count.old++] : undefined
    const now = isPartOf(cell, 'new') ? data?.columns?.[count.new++] : undefined
    return now ?? was
  })
}
