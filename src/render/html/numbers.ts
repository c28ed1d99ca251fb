import type { Element, ElementContent, Root } from 'hast'
import { changeAnchor } from '../page.js'
import { scheduleAnchor } from './change-list.js'
import { h, spoken } from './element.js'

/** Puts the number of each change where its place is on the page, with a link to its entry in the schedule. */
export function numberMarks(content: Root, numbers: ReadonlyMap<string, number>): Root {
  const byAnchor = new Map(Array.from(numbers, ([id, number]) => [changeAnchor(id), number]))
  return {
    ...content,
    children: content.children.map((child) => numbered(child as ElementContent, byAnchor)),
  }
}

function numbered(node: ElementContent, byAnchor: ReadonlyMap<string, number>): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.map((child) => numbered(child, byAnchor))
  const isSame = children.every((child, index) => child === node.children[index])
  const inside = isSame ? node : { ...node, children }
  const number = byAnchor.get(String(node.properties.id))
  return number === undefined ? inside : withNumber(inside, label(number))
}

function label(number: number): Element {
  return h(
    'small',
    { className: ['note', 'number'] },
    h('a', { href: `#${scheduleAnchor(number)}` }, spoken('change '), String(number)),
  )
}

/** Elements that hold no text themselves: the number goes into the first that does. */
const rows = new Set(['tr'])

function withNumber(node: Element, number: Element): Element {
  const [first, ...others] = node.children
  if (rows.has(node.tagName) && first?.type === 'element')
    return { ...node, children: [withNumber(first, number), ...others] }
  return { ...node, children: [number, ...node.children] }
}
