import type { FootnoteDefinition, Root } from 'mdast'
import { isPartOf } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'

/**
 * Footnotes are gathered at the end without their own node, one for each label: a mark on one goes to the blocks in
 * it, and what one document says under a label of both stands beside what the other does.
 */
export function spreadFootnotes(tree: Root): Root {
  const notes = new Map<string, AnyNode[]>()
  const collect = (node: AnyNode): void => {
    if (isNote(node)) notes.set(node.identifier, [...(notes.get(node.identifier) ?? []), node])
    node.children?.forEach(collect)
  }
  collect(tree)
  return spread(tree, notes) as Root
}

function spread(node: AnyNode, notes: ReadonlyMap<string, AnyNode[]>): AnyNode {
  if (!node.children) return node
  const same = (isNote(node) && notes.get(node.identifier)) || []
  if (node === same[0] && same.some(({ data }) => data?.change)) {
    const { data: _, ...fields } = node
    return { ...fields, children: [...inForce(same)].flatMap((note) => childrenOf(note, notes)) }
  }
  const children = node.children.map((child) => spread(child, notes))
  return children.every((child, index) => child === node.children![index]) ? node : { ...node, children }
}

/** Of the notes under one label, the first in either document counts. */
function inForce(notes: readonly AnyNode[]): Set<AnyNode> {
  const [old, now] = (['old', 'new'] as const).map((side) => notes.find((note) => isPartOf(note, side)))
  return new Set([old, now].filter((note) => note !== undefined))
}

/** What a note says, under the note's mark. Of a note that changed, its blocks have the marks. */
function childrenOf({ data, children }: AnyNode, notes: ReadonlyMap<string, AnyNode[]>): AnyNode[] {
  return children!.map((child) =>
    spread(data?.change ? { ...child, data: { change: data.change, ...child.data } } : child, notes),
  )
}

function isNote(node: AnyNode): node is AnyNode & Pick<FootnoteDefinition, 'identifier' | 'type'> {
  return node.type === 'footnoteDefinition'
}
