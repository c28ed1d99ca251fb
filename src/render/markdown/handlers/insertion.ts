import type { Handle } from 'mdast-util-to-markdown'
import { enclose, peek } from './enclose.js'

/** `{++new++}` */
export const insertion: Handle = Object.assign(
  ((node, _, state, info) => enclose('{++', node, '++}', state, info)) satisfies Handle,
  { peek },
)
