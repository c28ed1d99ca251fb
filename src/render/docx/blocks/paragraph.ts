import type { Paragraph, PhrasingContent } from 'mdast'
import type { AnyNode } from '../../../model/tree.js'
import type { Context, Flow } from '../context.js'
import { type Block, type Format, makeParagraph } from '../paragraph.js'
import { kept, type Piece } from '../run.js'

export function paragraph(node: Paragraph, flow: Flow, context: Context): Block[] {
  return [makeParagraph(textOf(node, flow, context), plain(flow), flow, context)]
}

/** Phrasing that stands where a block should. */
export function text(node: PhrasingContent, flow: Flow, context: Context): Block[] {
  return [makeParagraph(context.phrasing([node], { state: flow.state }), plain(flow), flow, context)]
}

/** What a node says, behind the bookmarks that lead to it. */
export function textOf(node: AnyNode, { state }: Flow, context: Context): Piece[] {
  const bookmarks = context.bookmarks.mark(node, state)
  return [...(bookmarks ? [kept(bookmarks)] : []), ...context.phrasing(node.children ?? [], { state })]
}

function plain({ style, indent }: Flow): Format {
  return { style, indent }
}
