import type { Handle } from 'mdast-util-to-markdown'

/** `{>>note<<}`: words about the text, in neither of its versions. */
export const comment: Handle = Object.assign(
  ((node, _, state) => `{>>${state.safe(node.value, { before: '>', after: '<' })}<<}`) satisfies Handle,
  { peek: () => '{' },
)

/** The same around blocks. */
export const commentOfBlocks: Handle = (node, _, state, info) =>
  ['{>>', state.containerFlow(node, info), '<<}'].join('\n\n')
