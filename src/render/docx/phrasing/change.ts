import type { Deletion, Insertion } from 'mdast'
import type { Context, Marks } from '../context.js'
import { kept } from '../run.js'
import type { Piece } from '../story.js'

/** Phrasing that is in one document only. */
export function change(node: Insertion | Deletion, marks: Marks, context: Context): Piece[] {
  const state = node.type === 'insertion' ? 'inserted' : 'deleted'
  const bookmark = context.bookmarks.mark(node, state)
  return [...(bookmark ? [kept(bookmark)] : []), ...context.phrasing(node.children, { ...marks, state })]
}
