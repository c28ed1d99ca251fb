import type { Delete, Emphasis, Strong } from 'mdast'
import type { Context, Marks } from '../context.js'
import type { Piece } from '../story.js'

/** Emphasis, strong emphasis and struck text: the node's kind is the name of its mark. */
export function formatted(
  { type, children }: Emphasis | Strong | Delete,
  marks: Marks,
  context: Context,
): Piece[] {
  return context.phrasing(children, { ...marks, [type]: true })
}
