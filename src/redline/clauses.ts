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
  const departedWith = new Map<AnyNode, AnyNode>()
  let head: AnyNode | null = null
  for (const node of blocks) {
    const kind = node.data?.change?.kind
    const belongs: boolean = head !== null && kind === head.data?.change?.kind && isBelow(node, head)
    if (!belongs) head = node.type === 'heading' && kind && kind !== 'changed' ? node : null
    if (!head) continue
    const old = (of: AnyNode) => origins.get(of)!.from!
    if (kind === 'moved-from') departedWith.set(old(node), old(head))
    if (kind !== 'moved-to' || node === head || departedWith.get(old(node)) === old(head))
      clauses.set(node, head)
  }
  return clauses
}

function isBelow(node: AnyNode, head: AnyNode): boolean {
  return node.type !== 'heading' || depthOf(node) > depthOf(head)
}
