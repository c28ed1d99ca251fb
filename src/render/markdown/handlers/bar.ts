import type { Handle } from 'mdast-util-to-markdown'

/** The number beside it says as much. */
export const bar: Handle = () => ''
