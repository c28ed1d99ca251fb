import type { Element, ElementContent, Properties } from 'hast'

/** What goes into an element: text stands for itself, nothing for what is absent. */
export type Content = ElementContent | string | null | readonly Content[]

/** An HTML element. */
export function h(tagName: string, properties: Properties, ...children: Content[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(contentOf) }
}

function contentOf(child: Content): ElementContent[] {
  if (child === null || child === '') return []
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return 'type' in child ? [child] : child.flatMap(contentOf)
}

/** Words for those who listen: seen by nobody, so that the page stays calm. */
export function spoken(words: string): Element {
  return h('span', { className: ['spoken'] }, words)
}
