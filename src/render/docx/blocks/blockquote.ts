import type { Blockquote, Data } from 'mdast'
import type { Context, Flow } from '../context.js'
import { indented, keptWithNext, within } from '../paragraph.js'
import type { Block } from '../story.js'
import type { StyleId } from '../styles.js'

/** What has a look of its own. */
const styles: Partial<Record<NonNullable<Data['role']>, StyleId>> = { notice: 'Notice', question: 'Question' }

export function blockquote(node: Blockquote, flow: Flow, context: Context): Block[] {
  const style = node.data?.role && styles[node.data.role]
  const inside = within(node, flow, (outer) => {
    return style ? { ...outer, style } : { ...outer, style: 'Quote', indent: indented(outer.indent) }
  })
  const made = context.blocks(node.children, inside)
  if (style !== 'Question') return made
  // In a form, what it is about and the fields for the answer follow.
  return made.map((block, index) => (index + 1 < made.length || context.isForm ? keptWithNext(block) : block))
}
