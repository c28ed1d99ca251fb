import type { ThematicBreak } from 'mdast'
import type { Context, Flow } from '../context.js'
import { makeParagraph, orHold } from '../paragraph.js'
import type { Block } from '../story.js'

export function thematicBreak(_: ThematicBreak, flow: Flow, context: Context): Block[] {
  return [makeParagraph(orHold([], flow), { style: 'Rule', indent: flow.indent }, flow, context)]
}
