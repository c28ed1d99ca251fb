import type { Element, ElementContent, Properties } from 'hast'

/** An HTML element; text stands for itself, nothing for what is absent. */
export function h(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | ElementContent[] | string | null)[]
): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(content) }
}

function content(child: ElementContent | ElementContent[] | string | null): ElementContent[] {
  if (child === null || child === '') return []
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return Array.isArray(child) ? child : [child]
}

/** Words for those who listen: seen by nobody, so that the page stays calm. */
export function spoken(words: string): Element {
  return h('span', { className: ['spoken'] }, words)
}
