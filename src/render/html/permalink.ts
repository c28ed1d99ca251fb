import type { Element, ElementContent } from 'hast'
import { h } from './element.js'

/**
 * A link to a heading's own place, to be copied. Its sign comes from the style and its name, `Link to 1 Purpose`, from
 * the heading, so that it adds nothing to the text.
 */
export function permalink(heading: string): Element {
  const id = `link/${heading}`
  const name = { ariaLabel: 'Link to', ariaLabelledBy: [id, heading] }
  return h('a', { className: ['permalink'], id, href: `#${heading}`, ...name })
}

/** Words that are the link to their own place, unless there are links in them. */
export function linkedToItself(id: string, content: ElementContent[]): ElementContent[] {
  return content.some(hasLink) ? content : [h('a', { className: ['self'], href: `#${id}` }, content)]
}

function hasLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLink))
}
