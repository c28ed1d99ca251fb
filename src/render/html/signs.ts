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

function shown<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = node.children.flatMap((child) =>
    child.type === 'text' ? tokens(child.value) : [shown(child) as ElementContent],
  )
  if (node.type !== 'element') return { ...node, children } as T
  const properties = { ...node.properties }
  for (const name of READ) {
    const value = properties[name]
    if (typeof value === 'string') properties[name] = printable(value)
  }
  return { ...node, properties, children } as T
}

/** A text with each such character in an element of its own, so that no reader takes it for the text's own words. */
function tokens(value: string): ElementContent[] {
  const text = printable(value)
  if (text === value) return [{ type: 'text', value }]
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
