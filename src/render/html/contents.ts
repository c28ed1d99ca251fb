import type { Element } from 'hast'
import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isPartOf, type Side, side } from '../../model/accept.js'
import type { Page } from '../page.js'
import { h } from './element.js'

/** Headings below this level are left out of the list. */
const DEEPEST = 3

/** An entry of the list: the heading as one document has it, and where it is on the page. */
interface Entry {
  id: string
  depth: number
  text: string
}

/**
 * The list of contents: the headings that stand, nested by level, and behind it that of the old document where it is
 * another. Empty where there is nothing to choose from.
 */
export function contents(tree: Root, page: Page): Element[] {
  const [old, now] = [entries(tree, page, 'old'), entries(tree, page, 'new')]
  if (now.length < 2) return []
  if (JSON.stringify(old) === JSON.stringify(now)) return [nest(now)]
  const [list, oldList] = [nest(now), nest(old)]
  return [
    { ...list, properties: { dataSide: 'new' } },
    { ...oldList, properties: { dataSide: 'old', hidden: true } },
  ]
}

function entries(tree: Root, page: Page, which: Side): Entry[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'heading' || !isPartOf(node, which)) return []
    const { depth, ...heading } = side(node, which) as Heading
    return depth > DEEPEST ? [] : [{ id: page.ids.get(node)!, depth, text: textOf(heading) }]
  })
}

function nest(headings: readonly Entry[]): Element {
  const items: Element[] = []
  for (let index = 0; index < headings.length; ) {
    const { id, depth, text } = headings[index]!
    const next = headings.findIndex((other, at) => at > index && other.depth <= depth)
    const end = next === -1 ? headings.length : next
    const below = headings.slice(index + 1, end)
    items.push(h('li', {}, h('a', { href: `#${id}` }, text), below.length > 0 ? nest(below) : null))
    index = end
  }
  return h('ol', {}, items)
}
