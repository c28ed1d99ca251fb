import type { AnyNode } from '../model/tree.js'

/** A copy in which references to what is not among `targets` lead to the file that has it. */
export function relink(node: AnyNode, targets: ReadonlySet<string>, file: string): AnyNode {
  const copy: AnyNode & { url?: string } = { ...node }
  const target = copy.type === 'link' && copy.url?.startsWith('#') ? copy.url.slice(1) : null
  if (target !== null && !targets.has(target)) copy.url = `${file}#${target}`
  if (node.children) copy.children = node.children.map((child) => relink(child, targets, file))
  return copy
}
