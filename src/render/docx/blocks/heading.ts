import type { Heading } from 'mdast'
import { type Side, side } from '../../../model/accept.js'
import type { Context, Flow } from '../context.js'
import { makeParagraph, orHold } from '../paragraph.js'
import type { Block, Format } from '../story.js'
import type { StyleId } from '../styles.js'
import { textOf } from './paragraph.js'

const levels = [
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'Heading5',
  'Heading6',
] as const satisfies StyleId[]

export function heading(node: Heading, flow: Flow, context: Context): Block[] {
  const format = (which: Side): Format => {
    const { depth, data } = ((flow.state === 'kept' && side(node, which)) || node) as Heading
    const style = data?.role === 'title' ? 'Title' : levels[levelOf(depth, which, context) - 1]!
    return { style, indent: flow.indent }
  }
  return [
    makeParagraph(orHold(textOf(node, flow, context), flow), format('new'), flow, context, format('old')),
  ]
}

/** The level of a heading's style: in Word a title is no heading, so the headings below it are the first. */
export function levelOf(depth: number, which: Side, { titled }: Context): number {
  return titled[which] ? Math.max(1, depth - 1) : depth
}
