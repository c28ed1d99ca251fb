import type { List } from 'mdast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import { h } from '../element.js'

/** A list. Where its numbers changed, the script sets back the old ones: the first number, or nothing for bullets. */
export const list: Handler = (state, node: List) => {
  const { tagName, children, ...made } = defaultHandlers.list(state, node)
  // Where the numbers are words there is no other sign; some browsers take such a list for none, unless told.
  const bare = node.data?.role === 'paragraphs' ? { className: ['paragraphs'], role: 'list' } : {}
  const properties = { ...made.properties, ...bare }
  const was: Pick<List, 'ordered' | 'start'> = { ordered: node.ordered, start: node.start, ...node.data?.was }
  if (firstNumber(was) === firstNumber(node)) return h(tagName, properties, children as [])
  return h(tagName, { ...properties, dataWas: firstNumber(was) }, children as [])
}

function firstNumber({ ordered, start }: Pick<List, 'ordered' | 'start'>): string {
  return ordered ? String(start ?? 1) : ''
}
