import type { Table } from 'mdast'
import type { Limit } from '../../model/diagnostics/load.js'
import type { AnyNode } from '../../model/tree.js'
import { limits } from '../limits.js'

/** The first node that goes over a limit on the shape of a tree, so that what walks the tree later need not care. */
export function misshapen(root: AnyNode): { limit: Limit; node: AnyNode } | null {
  const stack: [node: AnyNode, depth: number][] = [[root, 0]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, depth] = next
    const limit =
      depth > limits.nesting ? 'nesting' : node.type === 'table' ? tableLimit(node as Table) : null
    if (limit) return { limit, node }
    for (const child of node.children ?? []) stack.push([child, depth + 1])
  }
  return null
}

function tableLimit({ children: rows }: Table): Limit | null {
  const columns = rows.reduce((most, { children }) => Math.max(most, children.length), 0)
  if (columns > limits.columns) return 'columns'
  return columns * rows.length > limits.cells ? 'cells' : null
}
