import type { Handle } from 'mdast-util-to-markdown'
import { peek } from './enclose.js'

/** `{>>note<<}`: words about the text, in neither of its versions. */
export const comment: Handle = Object.assign(
  ((node, _, state) => `{>>${state.safe(node.value, { before: '>', after: '<' })}<<}`) satisfies Handle,
  { peek },
)
