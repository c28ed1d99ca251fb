import type { Paragraph, PhrasingContent } from 'mdast'
import type { AnyNode } from '../../../model/tree.js'
import type { Context, Flow } from '../context.js'
import { makeParagraph } from '../paragraph.js'
import { kept } from '../run.js'
import type { Block, Format, Piece } from '../story.js'

export function paragraph(node: Paragraph, flow: Flow, context: Context): Block[] {
  const boxed = node.children.length > 0 && node.children.every(isField)
  const format: Format = boxed ? { ...plain(flow), style: 'AnswerLine' } : plain(flow)
  const made = makeParagraph(textOf(node, flow, context), format, flow, context)
  const kind = flow.state === 'kept' ? node.data?.change?.kind : undefined
  return [kind === 'split' || kind === 'joined' ? { ...made, goesOn: kind } : made]
}

/** What is nothing but a field stands in a box. */
function isField({ type }: AnyNode): boolean {
  return type === 'field'
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
