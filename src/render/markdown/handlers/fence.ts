import type { Handle } from 'mdast-util-to-markdown'

/** A delimiter on a line of its own, around blocks that cannot hold one inside, such as code. */
export const fence: Handle = (node) => node.value
