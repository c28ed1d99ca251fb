import type { FootnoteReference } from 'mdast'
import type { Context, Marks } from '../context.js'
import { run, textRun } from '../run.js'
import { type State, sidesOf, stateOnly } from '../state.js'
import type { Piece } from '../story.js'
import { w } from '../xml.js'

/** The mark of a footnote. Where a document has no such note, the reference stands as it is written. */
export function footnoteReference(node: FootnoteReference, marks: Marks, { footnotes }: Context): Piece[] {
  const { identifier } = node
  const write = (state: State, defined: boolean): Piece => {
    const own = { ...marks, state }
    if (!defined) return textRun(`[^${identifier}]`, own)
    return run({ ...own, note: true }, w('footnoteReference', { id: footnotes.use(identifier, state) }))
  }
  const sides = sidesOf[marks.state].map((side) => ({ side, defined: footnotes.defined(identifier, side) }))
  const { defined } = sides[0]!
  if (sides.every((other) => other.defined === defined)) return [write(marks.state, defined)]
  return sides.map((other) => write(stateOnly[other.side], other.defined))
}
