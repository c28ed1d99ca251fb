import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import type { AnyNode } from '../../../model/tree.js'
import type { Page } from '../../page.js'
import { markContent, ownId } from '../marks.js'

/** A list item under the id that links to it name, if it has one. */
export function listItem(page: Page): Handler {
  return (state, node, parent) => {
    const item = itemOf(state, node, parent)
    Object.assign(item.properties, ownId(page.ids.get(node)))
    return item
  }
}

/** In a task list with its box as a character, since a form control would need a label and does nothing. */
function itemOf(...[state, node, parent]: Parameters<Handler>): Element {
  const list = keepsParagraphs(node) ? ({ ...parent, spread: true } as typeof parent) : parent
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, list)
  const box = boxes(node)
  if (box.length === 0) return item
  const first = item.children.find((child): child is Element => child.type === 'element')
  const text = first?.tagName === 'p' ? first : item
  text.children.unshift(...box)
  if (typeof node.checked === 'boolean') item.properties.className = ['task']
  return item
}

/** Whether the paragraphs of an item must stay elements though its list is tight: their marks tell them apart. */
function keepsParagraphs({ children }: Parameters<Handler>[1]): boolean {
  return children.some(({ type, data }: AnyNode) => type === 'paragraph' && data?.change)
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
