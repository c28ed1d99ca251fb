import type { ElementContent, Root as Hast } from 'hast'
import type { FootnoteDefinition, Root } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import { type Side, sideOfChildren } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { createNames } from '../names.js'
import type { Page } from '../page.js'
import { changesIn } from '../unprinted.js'
import { h } from './element.js'
import { handlersFor } from './handlers/index.js'

/**
 * What one of two documents says in some blocks of their redline, as a second copy of what is on the page anyway: so
 * without ids, headings and notes of its own, and of a table only the rows that changed.
 */
export function copier(
  page: Page,
): (blocks: readonly AnyNode[], which: Side, name: string) => ElementContent[] {
  const caption = createNames(' ')
  return (blocks, which, name) => {
    const content = sideOfChildren(
      blocks.flatMap(changedRows).map((block) => markedIn(block, which)),
      which,
    ).flatMap(asText)
    if (content.length === 0) return [h('p', {}, 'Not in this text.')]
    const text = { type: 'root', children: content }
    const captions = new Map(find(text, ['table']).map((table) => [table, caption(name)]))
    const definition = (label: string) => page.definition(label, which)
    const copied: Page = { ...page, ids: new Map(), captions, isUnused: () => true, definition }
    return (toHast(text as Root, { handlers: { ...handlersFor(copied), ...notesInPlace } }) as Hast)
      .children as ElementContent[]
  }
}

/** Footnotes by their labels: their numbers, and the list of them, are the page's. */
const notesInPlace: Handlers = {
  footnoteReference: (_, { identifier }) => h('sup', {}, `[${identifier}]`),
  footnoteDefinition: (state, node: FootnoteDefinition) =>
    h('div', {}, h('sup', {}, `[${node.identifier}]`), state.all(node)),
}

/** Marks whose node one document alone has, or has here. */
const own: Record<Side, ReadonlySet<string>> = {
  old: new Set(['deleted', 'moved-from']),
  new: new Set(['inserted', 'moved-to']),
}

/** Blocks of words, and cells of them. */
const words = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * A block in which the words that this document alone has are marked by an element that stays when its side is taken: so
 * that of two texts side by side a reader sees where they part.
 */
function markedIn(node: AnyNode, which: Side, isOwn = false): AnyNode {
  const kind = node.data?.change?.kind
  const isWhole = isOwn || (kind !== undefined && own[which].has(kind))
  if (!node.children) return node
  const isMark = node.type === (which === 'old' ? 'deletion' : 'insertion')
  const isBlock = words.has(node.type)
  const children = node.children.map((child) => markedIn(child, which, isWhole && !isBlock && !isMark))
  if (isMark) return marked(which, children)
  return {
    ...node,
    children: isWhole && isBlock && children.length > 0 ? [marked(which, children)] : children,
  }
}

function marked(which: Side, children: AnyNode[]): AnyNode {
  return { type: 'marked', data: { hName: which === 'old' ? 'del' : 'ins' }, children } as unknown as AnyNode
}

/** A heading as a paragraph, as a page's headings are each there once; of a table without rows, nothing. */
function asText(node: AnyNode): AnyNode[] {
  if (node.type === 'table' && node.children!.length < 2) return []
  if (node.type !== 'heading') return [node]
  return [paragraph({ type: 'strong', children: node.children })]
}

/** A table with its head and the rows in which something changed, and how many others there are. */
function changedRows(node: AnyNode): AnyNode[] {
  if (node.type !== 'table' || node.data?.change) return [node]
  const rows = node.children!.filter((row, index) => index === 0 || changesIn(row).length > 0)
  const others = node.children!.length - rows.length
  const note = `${others} ${others === 1 ? 'row' : 'rows'} without a change: see the table.`
  return [{ ...node, children: rows }, ...(others > 0 ? [paragraph({ type: 'text', value: note })] : [])]
}

function paragraph(content: AnyNode): AnyNode {
  return { type: 'paragraph', children: [content] }
}

function find(node: AnyNode, types: readonly string[]): AnyNode[] {
  if (types.includes(node.type)) return [node]
  return (node.children ?? []).flatMap((child) => find(child, types))
}
