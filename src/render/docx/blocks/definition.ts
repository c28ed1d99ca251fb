import type { Definition, FootnoteDefinition } from 'mdast'
import { side } from '../../../model/accept.js'
import { changesIn, writtenOut } from '../../unprinted.js'
import type { Context, Flow } from '../context.js'
import { makeParagraph } from '../paragraph.js'
import { kept, textRun } from '../run.js'
import { sidesOf, stateOnly } from '../state.js'
import type { Block } from '../story.js'

/**
 * Definitions stand where they are referred to. One that nothing refers to is not printed; but a redline has to show
 * what changed in it, and does so in place.
 */
export function definition(node: Definition | FootnoteDefinition, flow: Flow, context: Context): Block[] {
  if (changesIn(node).length === 0 || !context.isUnused(node)) return []
  return sidesOf[flow.state].map((which) => {
    const own = { ...flow, state: stateOnly[which] }
    const bookmark = context.bookmarks.changesIn(node)
    const words = textRun(writtenOut(flow.state === 'kept' ? side(node, which)! : node), own)
    return makeParagraph([kept(bookmark), words], { style: 'Unprinted', indent: flow.indent }, own, context)
  })
}
