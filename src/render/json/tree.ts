import type { AnyNode } from '../../model/tree.js'

/** A copy of a tree without positions: they speak of the sources, which the reader of a publication need not have. */
export function withoutPositions({ position: _, ...node }: AnyNode): AnyNode {
  return node.children ? { ...node, children: node.children.map(withoutPositions) } : node
}
