import type { ElementContent, Properties } from 'hast'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import { otherEnd, type Page } from '../page.js'
import { h, spoken } from './element.js'

/** The element for text that one side alone has in this place, its style, and the words spoken around it. */
interface Look {
  tagName: 'ins' | 'del'
  className?: string[]
  before: string
  after: string
}

const looks: Partial<Record<MarkKind, Look>> = {
  inserted: { tagName: 'ins', before: 'inserted: ', after: ' (end of insertion)' },
  deleted: { tagName: 'del', before: 'deleted: ', after: ' (end of deletion)' },
  'moved-from': {
    tagName: 'del',
    className: ['moved'],
    before: 'moved away: ',
    after: ' (end of moved text)',
  },
  'moved-to': { tagName: 'ins', className: ['moved'], before: 'moved here: ', after: ' (end of moved text)' },
}

/** The end of a paragraph that only one side has, before what is a paragraph of its own on that side. */
const paragraphEnd = {
  split: h('ins', {}, spoken('inserted: new paragraph '), '¶', spoken(' (end of insertion)')),
  joined: h('del', {}, spoken('deleted: new paragraph '), '¶', spoken(' (end of deletion)')),
}

/** Whether a mark says of a block that is no paragraph that it is cut, joined, or around what it holds in one document. */
export function isNesting({ type, data }: AnyNode): boolean {
  const kind = data?.change?.kind
  if (kind === 'wrapped' || kind === 'unwrapped') return true
  return type !== 'paragraph' && (kind === 'split' || kind === 'joined')
}

/** `content` in `<ins>` or `<del>`, with the words for those who listen. What merely changed stands as it is. */
export function markContent(
  kind: MarkKind,
  content: ElementContent[],
  properties: Properties = {},
): ElementContent[] {
  if (kind === 'split' || kind === 'joined') return [paragraphEnd[kind], ...content]
  const look = looks[kind]
  if (!look || content.length === 0) return content
  const { tagName, className, before, after } = look
  const style = className ? { className } : {}
  return [h(tagName, { ...properties, ...style }, spoken(before), content, spoken(after))]
}

/** The attributes that tie an element to its change: the change's own `id` where it comes first, its key everywhere. */
export function markProperties(page: Page, node: AnyNode): Properties {
  const mark = node.data?.change
  if (!mark) return {}
  const id = page.anchors.get(node) ?? page.departures.get(node)
  return { ...(id ? { id } : {}), dataChange: mark.id }
}

/** The words that a mark needs beside its text; for a move, with a link to its other end. */
export function notes(page: Page, node: AnyNode): ElementContent[] {
  const note = page.notes.get(node)
  if (note === undefined) return []
  const end = otherEnd(page, node)
  const words = end === undefined ? note : h('a', { href: `#${end}` }, note)
  return [{ type: 'text', value: ' ' }, h('small', { className: ['note'] }, words)]
}

/** An element has one id: where it has its own, such as a clause's, the change's goes before its content. */
export function withAnchor(own: unknown, anchor: unknown, content: ElementContent[]): ElementContent[] {
  return own && typeof anchor === 'string' ? [h('span', { id: anchor }), ...content] : content
}

export function ownId(id: unknown): Properties {
  return typeof id === 'string' ? { id } : {}
}
