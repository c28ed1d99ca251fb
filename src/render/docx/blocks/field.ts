import type { Field } from 'mdast'
import type { Context, Flow } from '../context.js'
import { contentControl, prompt } from '../control.js'
import { makeParagraph } from '../paragraph.js'
import { kept } from '../run.js'
import type { Block, Format } from '../story.js'
import { text } from './paragraph.js'

/** A field by itself: one for rich text holds whole paragraphs, in a box. */
export function field(node: Field, flow: Flow, context: Context): Block[] {
  if (node.control !== 'rich-text') return text(node, flow, context)
  const format: Format = { style: 'Answer', indent: flow.indent }
  const paragraph = makeParagraph([kept(prompt(node))], format, flow, context)
  return [{ ...paragraph, around: (xml) => contentControl(node, xml, context) }]
}
