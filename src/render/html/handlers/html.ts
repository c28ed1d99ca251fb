import type { Handler } from 'mdast-util-to-hast'
import { literal } from './code.js'

/** Raw HTML is text like any other: it is shown, never run. */
export const html: Handler = (_, node, parent) => {
  const isBlock = parent && ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type)
  return isBlock ? literal(node.value, node.data?.lines) : { type: 'text', value: node.value }
}
