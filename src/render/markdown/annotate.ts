import type { AnyNode } from '../../model/tree.js'
import { isBlank } from './blank.js'

/**
 * Puts a comment on blocks that are one: at the end of the text that they begin with, or, where none does, after
 * them. It is about the nearest block around it of the kind that it speaks of.
 */
export function annotate(nodes: readonly AnyNode[], value: string): AnyNode[] {
  const [first, ...rest] = nodes
  const annotated = first && comment(first, { type: 'comment', value })
  if (annotated) return [annotated, ...rest]
  const own = { type: 'paragraph', children: [{ type: 'comment', value }] }
  // A list that begins with another list: the comment stands before it.
  return first?.type === 'list' ? [own, ...nodes] : [...nodes, own]
}

const texts = new Set(['paragraph', 'heading', 'tableCell'])
const containers = new Set(['listItem', 'blockquote', 'footnoteDefinition'])

function comment(node: AnyNode, note: AnyNode): AnyNode | null {
  if (texts.has(node.type)) return { ...node, children: [...node.children!, note] }
  const [first, ...rest] = node.children ?? []
  if (containers.has(node.type)) {
    if (first?.type === 'paragraph') return { ...node, children: [comment(first, note)!, ...rest] }
    return { ...node, children: [{ type: 'paragraph', children: [note] }, ...(node.children ?? [])] }
  }
  const holds = node.type === 'list' ? beginsWithText(first) : node.type.startsWith('table')
  const annotated = first && holds ? comment(first, note) : null
  return annotated && { ...node, children: [annotated, ...rest] }
}

function beginsWithText(item: AnyNode | undefined): boolean {
  const first = item?.children?.[0]
  return (
    first?.type === 'paragraph' && first.children!.some((node) => node.type !== 'comment' && !isBlank(node))
  )
}
