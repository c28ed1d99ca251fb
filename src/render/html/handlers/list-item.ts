import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import { markContent } from '../marks.js'

/** A list item; in a task list with its box as a character, since a form control would need a label and does nothing. */
export const listItem: Handler = (state, node, parent) => {
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  const box = boxes(node)
  if (box.length === 0) return item
  const first = item.children.find((child): child is Element => child.type === 'element')
  const text = first?.tagName === 'p' ? first : item
  text.children.unshift(...box)
  if (typeof node.checked === 'boolean') item.properties.className = ['task']
  return item
}

type Boxed = { checked?: boolean | null }

/** The box of an item, or the one that it had and the one that it has. */
function boxes({ checked, data }: Parameters<Handler>[1]): ElementContent[] {
  const was: Boxed = data?.change?.kind === 'changed' ? { checked, ...data.was } : { checked }
  if (was.checked === checked) return box(checked)
  return [...markContent('deleted', box(was.checked)), ...markContent('inserted', box(checked))]
}

function box(checked: Boxed['checked']): ElementContent[] {
  return typeof checked === 'boolean' ? [{ type: 'text', value: checked ? '\u2611 ' : '\u2610 ' }] : []
}
