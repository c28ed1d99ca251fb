import { nameOf } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'

/** One entry of a list of blocks, items, rows or columns, with what it pairs by. */
export interface Entry {
  node: AnyNode
  /** Declared identity (a section's id, a check's code): equal keys always pair, different keys never do. */
  key: string | null
  /** Names that identify where they are unique on both sides, the best first: a heading's path, a row's first cells. */
  names: readonly string[]
  /** How like a node of the old side is to one of the new side, from 0 to 1, where their words alone do not say it. */
  like?: (from: AnyNode, to: AnyNode) => number
}

/** How many names of an entry are tried. */
export const NAMES = 3

/**
 * Blocks or list items with what they pair by. A heading's names, without their numbers, are the path of headings
 * down to it and its own words; notes and link definitions are known by their label (for notes see notes.ts).
 */
export function entriesOf(children: readonly AnyNode[]): Entry[] {
  const path: string[] = []
  return children.map((node) => {
    const { identifier } = node as AnyNode & { identifier?: string }
    if (node.data?.id !== undefined) return { node, key: node.data.id, names: [] }
    if (node.type === 'footnoteDefinition') return { node, key: `note ${identifier}`, names: [] }
    if (node.type !== 'heading')
      return { node, key: null, names: identifier === undefined ? [] : [identifier] }
    path.length = Math.max(0, depthOf(node) - 1)
    path[depthOf(node) - 1] = title(node)
    return { node, key: null, names: [JSON.stringify(path), title(node)] }
  })
}

export function depthOf(heading: AnyNode): number {
  return (heading as AnyNode & { depth: number }).depth
}

/** A heading's words without the number in front of them, which changes when another section comes or goes. */
export function title(heading: AnyNode): string {
  return nameOf(heading).replace(
    /^(?:(?:section|clause|appendix|annex|chapter|part)\s+)?(?:\d+|[A-Z])(?:\.\d+[A-Z]?)*[.):]?\s+/i,
    '',
  )
}
