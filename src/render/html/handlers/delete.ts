import type { Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'

/** Struck-through text of the document's own, which no redline made. */
export const strikethrough: Handler = (state, node) => h('s', {}, state.all(node))
