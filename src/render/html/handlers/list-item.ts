import type { Element } from 'hast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'

/** A list item; in a task list with its box as a character, since a form control would need a label and does nothing. */
export const listItem: Handler = (state, node, parent) => {
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  if (typeof node.checked !== 'boolean') return item
  const first = item.children.find((child): child is Element => child.type === 'element')
  const text = first?.tagName === 'p' ? first : item
  text.children.unshift({ type: 'text', value: node.checked ? '\u2611 ' : '\u2610 ' })
  item.properties.className = ['task']
  return item
}
