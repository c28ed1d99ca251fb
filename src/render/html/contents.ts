import type { Element } from 'hast'
import type { Heading, Root } from 'mdast'
import { h } from './element.js'
import { isGone, type Page, plainText } from './page.js'

/** Headings below this level are left out of the list. */
const DEEPEST = 3

/** The list of contents: the headings that stand, nested by level. Null where there is nothing to choose from. */
export function contents(tree: Root, page: Page): Element | null {
  const headings = tree.children.filter(
    (node): node is Heading => node.type === 'heading' && node.depth <= DEEPEST && !isGone(node),
  )
  return headings.length > 1 ? nest(headings, page) : null
}

function nest(headings: readonly Heading[], page: Page): Element {
  const items: Element[] = []
  for (let index = 0; index < headings.length; ) {
    const heading = headings[index]!
    const next = headings.findIndex(({ depth }, at) => at > index && depth <= heading.depth)
    const end = next === -1 ? headings.length : next
    const below = headings.slice(index + 1, end)
    const link = h('a', { href: `#${page.ids.get(heading)}` }, plainText(heading))
    items.push(h('li', {}, link, below.length > 0 ? nest(below, page) : null))
    index = end
  }
  return h('ol', {}, items)
}
