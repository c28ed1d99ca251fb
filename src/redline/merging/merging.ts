import type { AnyNode, MarkKind } from '../../model/tree.js'
import type { Contents } from '../pairing/content.js'
import type { Entry } from '../pairing/entries.js'

/** Where a node of the merged tree comes from. Both places of a move have one and the same. */
export interface Origin {
  from: AnyNode | null
  to: AnyNode | null
}

/** What the merging of one pair of documents shares. Marks get their ids afterwards, from where they stand. */
export interface Merging {
  contents: Contents
  origins: WeakMap<AnyNode, Origin>
  /** Two nodes of one kind as one, with marks where they differ. */
  node(from: AnyNode, to: AnyNode, merger?: Merger): AnyNode
  /** The same where nodes of one content can differ: the cells of a row whose columns are others. */
  inside(from: AnyNode, to: AnyNode, merger?: Merger): AnyNode
  /** Two lists of blocks, items or rows as one. */
  blocks(
    from: readonly Entry[],
    to: readonly Entry[],
    merge?: (from: AnyNode, to: AnyNode) => AnyNode,
  ): AnyNode[]
}

/**
 * What becomes of the content of two nodes: the fields that it sets on the merged one. `changed` says whether the
 * node itself changed, where comparing its visible fields cannot tell.
 */
export type Merger = (
  from: AnyNode,
  to: AnyNode,
  merging: Merging,
) => Pick<AnyNode, 'children' | 'data'> & { changed?: boolean }

/** A copy of a node with a mark on it. */
export function mark(node: AnyNode, kind: MarkKind, origin: Origin, { origins }: Merging): AnyNode {
  const marked = { ...node, data: { ...node.data, change: { id: '', kind } } }
  origins.set(marked, origin)
  return marked
}
