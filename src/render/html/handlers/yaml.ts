import type { Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'
import { literal } from './code.js'

/** Front matter of a Markdown file, as it is written there. */
export const yaml: Handler = (_, node) =>
  h('div', { className: ['front-matter'] }, literal(node.value, node.data?.lines))
