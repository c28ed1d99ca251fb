import type { Heading } from 'mdast'
import type { Context, Flow } from '../context.js'
import { type Block, makeParagraph } from '../paragraph.js'
import { was } from '../state.js'
import { textOf } from './paragraph.js'

export function heading(node: Heading, flow: Flow, context: Context): Block[] {
  const format = (depth: number) => ({
    style: node.data?.role === 'title' ? 'Title' : `Heading${depth}`,
    indent: flow.indent,
  })
  return [
    makeParagraph(textOf(node, flow, context), format(node.depth), flow, context, format(was(node, 'depth'))),
  ]
}
