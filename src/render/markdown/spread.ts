import type { Root, Table } from 'mdast'
import { side as sideOf } from '../../model/accept.js'
import { columnAlignment } from '../../model/alignment.js'
import { rowsInColumns } from '../../model/columns.js'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import { notesOf } from '../notes.js'
import { annotate } from './annotate.js'
import { sayEmpty } from './empty.js'
import type { Gone, Mark } from './handlers/marks.js'
import { readsBack, sidesOfText } from './sides.js'

/**
 * Brings the marks of blocks, items, rows and cells down to the phrasing in them: CriticMarkup around a row or an
 * item would break the Markdown that makes it one. A row, item or heading all of whose text comes or goes does so
 * itself. The result has marks and comments in phrasing only, and `insertionOfBlocks` and `deletionOfBlocks` around
 * what has no phrasing.
 */
export function spreadMarks(tree: Root): Root {
  return { ...tree, children: blocks(tree.children, null, notesOf(tree)) as Root['children'] }
}

type Notes = ReadonlyMap<AnyNode, string>

const marks: Record<MarkKind, Gone> = {
  inserted: 'insertion',
  'moved-to': 'insertion',
  deleted: 'deletion',
  'moved-from': 'deletion',
  changed: null,
  split: null,
  joined: null,
}

/** `above` is the mark of the whole that the blocks are part of. */
function blocks(nodes: readonly AnyNode[], above: Gone, notes: Notes): AnyNode[] {
  return joinParagraphs(nodes).flatMap((node) => block(node, above, notes))
}

/** A paragraph that goes on from the one before it in one of the documents is written as one, with a mark around the blank line. */
function joinParagraphs(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const { kind } = node.data?.change ?? {}
    if (!last || (kind !== 'split' && kind !== 'joined')) result.push(node)
    else {
      const end = { type: 'paragraphEnd', mark: kind === 'split' ? 'insertion' : 'deletion' }
      result[result.length - 1] = { ...last, children: [...last.children!, end, ...node.children!] }
    }
  }
  return result
}

function block(node: AnyNode, above: Gone, notes: Notes): AnyNode[] {
  const kind = node.data?.change?.kind
  if (kind === 'changed' && isApart(node)) {
    return [
      ...shape(sideOf(node, 'old')!, 'deletion', notes),
      ...shape(sideOf(node, 'new')!, 'insertion', notes),
    ]
  }
  const mark = above ?? (kind ? marks[kind] : null)
  const spread = shape(kind === 'moved-to' ? newSide(node) : node, mark, notes)
  const note = notes.get(node)
  return note === undefined ? spread : annotate(spread, `${note} (${node.data!.change!.id})`)
}

/** Whether what changed in a node itself is shown best as the old one and the new one, whole. */
function isApart({ type, children }: AnyNode): boolean {
  return !children || type === 'footnoteDefinition'
}

function shape(node: AnyNode, mark: Gone, notes: Notes): AnyNode[] {
  if (!node.children) return mark ? [marked(node, mark)] : [node]
  if (isLeaf(node)) return leaf(node, mark).map((one) => sayEmpty(one, mark))
  const table = node.type === 'table' ? tableFields(node as unknown as Table) : {}
  const children = blocks(table.children ?? node.children, mark, notes)
  return [sayEmpty({ ...node, ...table, children }, mark)]
}

function tableFields(table: Table): Pick<Table, 'align'> & Pick<AnyNode, 'children'> {
  return { align: columnAlignment(table), children: rowsInColumns(table) }
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
function leaf(node: AnyNode, mark: Gone): AnyNode[] {
  if (mark) return [{ ...node, children: whole(node.children!, mark) }]
  const fine = { ...node, children: pair(node.children!) }
  if (readsBack(fine)) return [fine]
  const { old, new: now } = sidesOfText(fine)
  if (node.type === 'tableCell') {
    const children = [...old.map((one) => whole(one, 'deletion')), ...now.map((one) => whole(one, 'insertion'))]
    return [{ ...node, children: children.flat() }]
  }
  return [
    ...old.map((one) => ({ ...node, children: whole(one, 'deletion') })),
    ...now.map((one) => ({ ...node, children: whole(one, 'insertion') })),
  ]
}

function whole(children: AnyNode[], type: Mark): AnyNode[] {
  return children.length === 0 ? [] : [{ type, children }]
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
  const { lang, note } = shown
  return { type, note, children: [{ ...node, type: 'code', lang }] } as AnyNode
}

const asCode: Record<string, { lang: string; note: string }> = {
  yaml: { lang: 'yaml', note: 'front matter' },
  html: { lang: 'html', note: 'raw HTML' },
}
