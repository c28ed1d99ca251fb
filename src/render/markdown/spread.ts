import type { Root, Table } from 'mdast'
import { side as sideOf } from '../../model/accept.js'
import { columnAlignment } from '../../model/alignment.js'
import { inColumns } from '../../model/columns.js'
import type { AnyNode } from '../../model/tree.js'
import { notesOf } from '../notes.js'
import { annotate } from './annotate.js'
import { markOf, sayEmpty } from './empty.js'
import type { Mark } from './handlers/marks.js'
import { readsBack, sidesOfText } from './sides.js'
import { unnest } from './unnest.js'

/**
 * Brings the marks of blocks, items, rows and cells down to the phrasing in them: CriticMarkup around a row or an
 * item would break the Markdown that makes it one. A row, item or heading all of whose text comes or goes does so
 * itself. The result has marks and comments in phrasing only, and `insertionOfBlocks` and `deletionOfBlocks` around
 * what has no phrasing.
 */
export function spreadMarks(tree: Root): Root {
  const columns = inColumns(tree)
  const placed = { ...columns, children: unnest(columns.children) as Root['children'] }
  return { ...placed, children: blocks(placed.children, null, notesOf(placed)) as Root['children'] }
}

type Notes = ReadonlyMap<AnyNode, string>

/** `above` is the mark of the whole that the blocks are part of. */
function blocks(nodes: readonly AnyNode[], above: Mark | null, notes: Notes): AnyNode[] {
  return joinParagraphs(nodes).flatMap((node) => block(node, above, notes))
}

/** A paragraph that goes on from the one before it in one of the documents is written as one, with a mark around the blank line. */
function joinParagraphs(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const { kind } = node.data?.change ?? {}
    if (!last || node.type !== 'paragraph' || (kind !== 'split' && kind !== 'joined')) result.push(node)
    else {
      const end = { type: 'paragraphEnd', mark: kind === 'split' ? 'insertion' : 'deletion' }
      result[result.length - 1] = { ...last, children: [...last.children!, end, ...node.children!] }
    }
  }
  return result
}

function block(node: AnyNode, above: Mark | null, notes: Notes): AnyNode[] {
  const kind = node.data?.change?.kind
  if (kind === 'changed' && isApart(node)) {
    return [
      ...shape(sideOf(node, 'old')!, 'deletion', notes),
      ...shape(sideOf(node, 'new')!, 'insertion', notes),
    ]
  }
  const mark = above ?? markOf(node)
  const spread = shape(kind === 'moved-to' ? newSide(node) : node, mark, notes)
  const note = notes.get(node)
  return note === undefined ? spread : annotate(spread, `${note} (${node.data!.change!.id})`)
}

/**
 * Whether what changed in a node itself is shown best as the old one and the new one, whole. Only headings of the
 * first two levels can have a line break.
 */
function isApart(node: AnyNode): boolean {
  return !node.children || node.type === 'footnoteDefinition' || (node.type === 'heading' && holdsBreak(node))
}

function holdsBreak({ type, children }: AnyNode): boolean {
  return type === 'break' || (children?.some(holdsBreak) ?? false)
}

function shape(node: AnyNode, mark: Mark | null, notes: Notes): AnyNode[] {
  if (!node.children) return mark ? [marked(node, mark)] : [node]
  if (isLeaf(node)) return leaf(node, mark)
  const align = node.type === 'table' ? { align: columnAlignment(node as unknown as Table) } : {}
  const children = blocks(node.children, mark, notes)
  return [sayEmpty(withBox({ ...node, ...align, children }), mark)]
}

/** An item has its box before a text: where a mark around a block comes first, before a comment that says the same. */
function withBox(node: AnyNode & { checked?: boolean | null }): AnyNode {
  const isBare = typeof node.checked === 'boolean' && node.children?.[0]?.type.endsWith('OfBlocks')
  return isBare ? annotate([node], node.checked ? 'ticked' : 'not ticked')[0]! : node
}

/** CriticMarkup does not nest: what moved is written as it is now; the list of changes tells what changed on the way. */
function newSide(node: AnyNode): AnyNode {
  return {
    ...node,
    children: node.children?.flatMap((child) => {
      const now = sideOf({ type: 'root', children: [child] }, 'new')!.children!
      return child.type === 'tableCell' && now.length === 0 ? { ...child, children: [] } : now
    }),
  }
}

function isLeaf({ type }: AnyNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/**
 * Text with its marks. Where Markdown would not read a document back without the other's words between, such as
 * emphasis that ends at a mark, the text is written whole, as it was and as it is.
 */
function leaf(node: AnyNode, mark: Mark | null): AnyNode[] {
  if (mark) return [whole(node, node.children!, mark)]
  const fine = { ...node, children: pair(node.children!) }
  if (readsBack(fine)) return [sayEmpty(fine, null)]
  const { old, new: now } = sidesOfText(fine)
  const parts = [
    ...old.map((children) => whole(node, children, 'deletion')),
    ...now.map((children) => whole(node, children, 'insertion')),
  ]
  return node.type === 'tableCell'
    ? [{ ...node, children: parts.flatMap(({ children }) => children!) }]
    : parts
}

function whole(node: AnyNode, children: AnyNode[], mark: Mark): AnyNode {
  return sayEmpty({ ...node, children: children.length === 0 ? [] : [{ type: mark, children }] }, mark)
}

/** A deletion with an insertion right after it is a substitution, at any depth of emphasis and links. */
function pair(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'insertion' && last?.type === 'deletion') {
      result[result.length - 1] = { type: 'substitution', children: [last, node] }
    } else result.push(node.children ? { ...node, children: pair(node.children) } : node)
  }
  return result
}

/**
 * A block without phrasing in a mark of its own. Front matter is only such at the start of a file, and raw HTML would
 * be run, not read: each is shown as code, and a comment says what it is.
 */
function marked(node: AnyNode, mark: Mark): AnyNode {
  const shown = asCode[node.type]
  const type = `${mark}OfBlocks`
  if (!shown) return { type, children: [node] }
  const code = { ...node, type: 'code', lang: shown.lang }
  return { type, children: [code], ...{ note: shown.note } }
}

const asCode: Record<string, { lang: string; note: string }> = {
  yaml: { lang: 'yaml', note: 'front matter' },
  html: { lang: 'html', note: 'raw HTML' },
}
