import type { Blockquote, Data } from 'mdast'
import type { Context, Flow } from '../context.js'
import { indented } from '../paragraph.js'
import type { Block } from '../story.js'
import type { StyleId } from '../styles.js'

/** What has a look of its own. */
const styles: Partial<Record<NonNullable<Data['role']>, StyleId>> = { notice: 'Notice', question: 'Question' }

export function blockquote(node: Blockquote, flow: Flow, context: Context): Block[] {
  const style = node.data?.role && styles[node.data.role]
  const within = style ? { style } : { style: 'Quote' as const, indent: indented(flow.indent) }
  return context.blocks(node.children, { ...flow, ...within })
}
