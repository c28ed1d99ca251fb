import type { ThematicBreak } from 'mdast'
import type { Context, Flow } from '../context.js'
import { type Block, makeParagraph } from '../paragraph.js'

export function thematicBreak(_: ThematicBreak, flow: Flow, context: Context): Block[] {
  return [makeParagraph([], { style: 'Rule', indent: flow.indent }, flow, context)]
}
