import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { printable } from '../visible.js'
import { h } from './element.js'

/** HTML of nodes, in which what cannot be seen stands by its number: to be read, heard and copied. */
export function toPage(nodes: readonly ElementContent[] | Element | Root | null): string {
  if (nodes === null) return ''
  return toHtml(shown((Array.isArray(nodes) ? { type: 'root', children: nodes } : nodes) as Root))
}

/** The attributes that are read out or shown. */
const READ = ['title', 'alt', 'ariaLabel', 'placeholder', 'label']

/** A node in which nothing is to be shown otherwise, which is nearly every one, is itself. */
function shown<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  let isOther = false
  const children: ElementContent[] = []
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'text') {
      const text = printable(child.value)
      if (text === child.value) children.push(child)
      else {
        isOther = true
        children.push(...tokens(child.value))
      }
    } else {
      const own = shown(child)
      isOther ||= own !== child
      children.push(own)
    }
  }
  const properties = node.type === 'element' ? readable(node.properties) : null
  if (properties) return { ...node, properties, children } as T
  return isOther ? ({ ...node, children } as T) : node
}

/** Attributes as they can be read; null where they can already. */
function readable(properties: Element['properties']): Element['properties'] | null {
  let result = properties
  for (const name of READ) {
    const value = properties[name]
    if (typeof value !== 'string') continue
    const text = printable(value)
    if (text !== value) result = { ...result, [name]: text }
  }
  return result === properties ? null : result
}

/** A text with each such character in an element of its own, so that no reader takes it for the text's own words. */
function tokens(value: string): ElementContent[] {
  return Array.from(value)
    .map((character) => printable(character))
    .reduce<ElementContent[]>((content, sign) => {
      const last = content.at(-1)
      // The picture of a control character is one character, and seen.
      if (sign.length > 2) content.push(h('code', { className: ['sign'] }, sign))
      else if (last?.type === 'text') last.value += sign
      else content.push({ type: 'text', value: sign })
      return content
    }, [])
}
