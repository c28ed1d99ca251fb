import type { Field } from 'mdast'
import type { Context, Marks } from '../context.js'
import { contentControl, prompt } from '../control.js'
import { kept } from '../run.js'
import type { Piece } from '../story.js'

/** A field within a line. Forms are not tracked: it is in both documents. */
export function field(node: Field, _: Marks, context: Context): Piece[] {
  return [kept(contentControl(node, prompt(node), context))]
}
