import type { Root } from 'mdast'
import type { AnyNode } from '../../model/tree.js'

/** Footnotes are gathered at the end without their own node: a mark on one goes to the blocks in it. */
export function spreadFootnotes(tree: Root): Root {
  return spread(tree) as Root
}

function spread(node: AnyNode): AnyNode {
  if (!node.children) return node
  const change = node.type === 'footnoteDefinition' ? node.data?.change : undefined
  const children = node.children.map((child) =>
    spread(change ? { ...child, data: { change, ...child.data } } : child),
  )
  return children.every((child, index) => child === node.children![index]) ? node : { ...node, children }
}
