import type { Handle } from 'mdast-util-to-markdown'
import { peek } from './enclose.js'

/** A blank line that one side has: `{++`, the line and `++}`. */
export const paragraphEnd: Handle = Object.assign(((node) => node.value) satisfies Handle, { peek })
