import type { Blockquote } from 'mdast'
import type { Context, Flow } from '../context.js'
import { type Block, indented } from '../paragraph.js'

/** A quotation; a notice, which says what the document is, has a look of its own. */
export function blockquote(node: Blockquote, flow: Flow, context: Context): Block[] {
  const notice = node.data?.role === 'notice'
  return context.blocks(node.children, {
    ...flow,
    style: notice ? 'Notice' : 'Quote',
    indent: notice ? flow.indent : indented(flow.indent),
  })
}
