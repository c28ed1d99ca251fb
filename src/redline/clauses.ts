import type { AnyNode } from '../model/tree.js'
import { depthOf } from './entries.js'
import type { Origin } from './merge.js'

/**
 * Which heading each wholly inserted, deleted or moved block belongs to, so that a clause that came, went or moved
 * is one change and not one for each of its paragraphs. A heading belongs to itself, or to the one above it.
 */
export function clausesOf(
  blocks: readonly AnyNode[],
  origins: WeakMap<AnyNode, Origin>,
): Map<AnyNode, AnyNode> {
  const clauses = new Map<AnyNode, AnyNode>()
  const departedWith = new Map<Origin, Origin>()
  let head: AnyNode | null = null
  for (const node of blocks) {
    const kind = node.data?.change?.kind
    const origin = origins.get(node)!
    if (head && (kind !== head.data?.change?.kind || !isBelow(node, head))) head = null
    const apart = head && kind === 'moved-to' && departedWith.get(origin) !== origins.get(head)
    if (node.type === 'heading' && kind && kind !== 'changed' && (!head || apart)) head = node
    else if (!head || apart) continue
    clauses.set(node, head)
    if (kind === 'moved-from') departedWith.set(origin, origins.get(head)!)
  }
  return clauses
}

/** Whether a block stands below a heading of its clause; the next heading of its level does not. */
function isBelow(node: AnyNode, head: AnyNode): boolean {
  return node.type !== 'heading' || depthOf(node) > depthOf(head)
}
