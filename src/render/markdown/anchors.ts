import type { Root } from 'mdast'
import type { AnyNode } from '../../model/tree.js'

/**
 * Adds `<a id="…"></a>` where links within the document lead: to each heading that has an id, and to the tables and
 * rows that a link names. Markdown has no other way that GitHub follows.
 */
export function withAnchors(tree: Root): Root {
  const linked = new Set<string>()
  collectLinks(tree, linked)
  return anchor(tree, linked) as Root
}

function collectLinks(node: AnyNode & { url?: string }, linked: Set<string>): void {
  if (node.url?.startsWith('#')) linked.add(node.url.slice(1))
  for (const child of node.children ?? []) collectLinks(child, linked)
}

function anchor(node: AnyNode, linked: ReadonlySet<string>): AnyNode {
  if (!node.children || node.type === 'paragraph' || node.type === 'tableCell') return node
  const copy = { ...node, children: node.children.map((child) => anchor(child, linked)) }
  const id = anchorOf(node, linked)
  return id === null ? copy : prepend(copy, id)
}

function anchorOf({ type, data }: AnyNode, linked: ReadonlySet<string>): string | null {
  const gone = data?.change?.kind === 'deleted' || data?.change?.kind === 'moved-from'
  const id = type === 'tableRow' ? data?.key : data?.id
  if (gone || id === undefined) return null
  return type === 'heading' || linked.has(id) ? id : null
}

/** A table's anchor stands in its first cell: a block before it would be one more paragraph. */
function prepend(node: AnyNode, id: string): AnyNode {
  const [first, ...rest] = node.children ?? []
  const html = {
    type: 'html',
    value: `<a id="${id.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"></a>`,
  }
  if (node.type === 'heading' || node.type === 'tableCell' || node.type === 'paragraph')
    return { ...node, children: [html, ...(node.children ?? [])] }
  return first ? { ...node, children: [prepend(first, id), ...rest] } : node
}
