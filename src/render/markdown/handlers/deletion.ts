import type { Handle } from 'mdast-util-to-markdown'
import { enclose, peek } from './enclose.js'

/** `{--old--}` */
export const deletion: Handle = Object.assign(
  ((node, _, state, info) => enclose('{--', node, '--}', state, info)) satisfies Handle,
  { peek },
)
