import type { AnyNode } from '../model/tree.js'
import type { Entry } from './align.js'
import { plain } from './content.js'

/** Blocks or list items with what they pair by. A heading's name is the path of headings down to it, without their numbers. */
export function entriesOf(children: readonly AnyNode[]): Entry[] {
  const path: string[] = []
  return children.map((node) => {
    const key = node.data?.id ?? null
    if (node.type !== 'heading') return { node, key, name: nameOf(node) }
    path.length = Math.max(0, depthOf(node) - 1)
    path[depthOf(node) - 1] = title(node)
    return { node, key, name: key === null ? JSON.stringify(path) : null }
  })
}

/** The rows of a table: the first is its head; the others pair by declared key, or by what stands in their first cell. */
export function rowEntries(rows: readonly AnyNode[]): Entry[] {
  return rows.map((node, index) => {
    if (index === 0) return { node, key: 'head of the table', name: null }
    const key = node.data?.key === undefined ? null : `row ${node.data.key}`
    const first = node.children?.[0]
    return { node, key, name: key === null && first ? plain(first) || null : null }
  })
}

export function depthOf(heading: AnyNode): number {
  return (heading as AnyNode & { depth: number }).depth
}

/** A heading's words without the number in front of them, which changes when another section comes or goes. */
export function title(heading: AnyNode): string {
  return plain(heading).replace(
    /^(?:(?:section|clause|appendix|annex|chapter|part)\s+)?(?:\d+|[A-Z])(?:\.\d+[A-Z]?)*[.):]?\s+/i,
    '',
  )
}

/** Notes and link definitions are known by their label. */
function nameOf(node: AnyNode): string | null {
  return (node as AnyNode & { identifier?: string }).identifier ?? null
}
