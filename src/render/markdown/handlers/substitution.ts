import type { Handle } from 'mdast-util-to-markdown'
import { enclose, peek } from './enclose.js'

/** `{~~old~>new~~}`: the children are a deletion and the insertion in its place. */
export const substitution: Handle = Object.assign(
  ((node, _, state, info) => {
    const [before, after] = node.children
    return (
      enclose('{~~', before, '~>', state, info) + enclose('', after, '~~}', state, { ...info, before: '>' })
    )
  }) satisfies Handle,
  { peek },
)
