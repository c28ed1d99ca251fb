import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import { depthOf } from '../pairing/entries.js'

/**
 * Which heading each wholly inserted, deleted or moved block belongs to, so that a clause that came, went or moved
 * is one change and not one for each of its paragraphs. A heading belongs to itself, or to the one above it.
 */
export function clausesOf(
  blocks: readonly AnyNode[],
  origins: WeakMap<AnyNode, Origin>,
): Map<AnyNode, AnyNode> {
  // First as things stand; what moved is then only in the clause that it came with.
  const first = gather(blocks, () => true)
  const departedWith = new Map<Origin, Origin>()
  for (const [node, head] of first) {
    if (node.data?.change?.kind === 'moved-from') departedWith.set(origins.get(node)!, origins.get(head)!)
  }
  return gather(blocks, (node, head) => {
    return (
      node.data?.change?.kind !== 'moved-to' || departedWith.get(origins.get(node)!) === origins.get(head)
    )
  })
}

/** Each block with the marked heading above it, where both have the same mark and the block belongs there. */
function gather(
  blocks: readonly AnyNode[],
  belongs: (node: AnyNode, head: AnyNode) => boolean,
): Map<AnyNode, AnyNode> {
  const clauses = new Map<AnyNode, AnyNode>()
  let head: AnyNode | null = null
  for (const node of blocks) {
    const kind = node.data?.change?.kind
    if (head && (kind !== head.data?.change?.kind || !isBelow(node, head))) head = null
    const apart = head && !belongs(node, head)
    if (node.type === 'heading' && kind && kind !== 'changed' && (!head || apart)) head = node
    else if (!head || apart) continue
    clauses.set(node, head)
  }
  return clauses
}

/** Whether a block stands below a heading of its clause; the next heading of its level does not. */
function isBelow(node: AnyNode, head: AnyNode): boolean {
  return node.type !== 'heading' || depthOf(node) > depthOf(head)
}
