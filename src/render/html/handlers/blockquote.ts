import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'

/** Text set off from the rest: what it is, such as a question, shows in its style. */
export const blockquote: Handler = (state, node) => {
  const element = defaultHandlers.blockquote(state, node)
  const role = node.data?.role
  return role ? h('blockquote', { className: [role] }, element.children) : element
}
