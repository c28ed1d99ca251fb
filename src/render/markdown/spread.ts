import type { Root, Table } from 'mdast'
import { side as sideOf } from '../../model/accept.js'
import { columnAlignment } from '../../model/alignment.js'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import { notesOf } from '../notes.js'

/**
 * Brings the marks of blocks, items, rows and cells down to the phrasing in them: CriticMarkup around a row or an
 * item would break the Markdown that makes it one. The result has only `insertion`, `deletion`, `substitution` and
 * `comment` in phrasing, and a `fence` before and after what has no phrasing.
 */
export function spreadMarks(tree: Root): Root {
  const notes = notesOf(tree)
  return { ...tree, children: blocks(tree.children, null, notes) as Root['children'] }
}

type Marked = 'insertion' | 'deletion' | null

type Notes = ReadonlyMap<AnyNode, string>

const marks: Record<MarkKind, Marked> = {
  inserted: 'insertion',
  'moved-to': 'insertion',
  deleted: 'deletion',
  'moved-from': 'deletion',
  changed: null,
  split: null,
  joined: null,
}

const delimiters = { insertion: ['{++', '++}'], deletion: ['{--', '--}'] } as const

function blocks(nodes: readonly AnyNode[], above: Marked, notes: Notes): AnyNode[] {
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
      const end: AnyNode = { type: 'paragraphEnd', value: kind === 'split' ? '{++\n\n++}' : '{--\n\n--}' }
      result[result.length - 1] = { ...last, children: [...last.children!, end, ...node.children!] }
    }
  }
  return result
}

/** `above` is the mark of the whole that the block is part of. */
function block(node: AnyNode, above: Marked, notes: Notes): AnyNode[] {
  const kind = node.data?.change?.kind
  if (kind === 'changed' && node.data?.lines) {
    return [...fenced(sideOf(node, 'old')!, 'deletion'), ...fenced(sideOf(node, 'new')!, 'insertion')]
  }
  const mark = above ?? (kind ? marks[kind] : null)
  const spread = shape(kind === 'moved-to' ? newSide(node) : node, mark, notes)
  const note = notes.get(node)
  return note === undefined ? spread : annotate(spread, `${note} (${node.data!.change!.id})`)
}

function shape(node: AnyNode, mark: Marked, notes: Notes): AnyNode[] {
  if (!node.children) return mark ? fenced(node, mark) : [node]
  if (isLeaf(node)) return [{ ...node, children: mark ? whole(node.children, mark) : pair(node.children) }]
  const align = node.type === 'table' ? { align: columnAlignment(node as unknown as Table) } : {}
  return [{ ...node, ...align, children: blocks(node.children, mark, notes) }]
}

/** CriticMarkup does not nest: what moved is written as it is now; the list of changes tells what changed on the way. */
function newSide(node: AnyNode): AnyNode {
  return {
    ...node,
    children: node.children?.flatMap(
      (child) => sideOf({ type: 'root', children: [child] }, 'new')!.children!,
    ),
  }
}

function isLeaf({ type }: AnyNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

function whole(children: AnyNode[], type: 'insertion' | 'deletion'): AnyNode[] {
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

/** Front matter is only such at the start of a file: a marked one is shown as code. */
function fenced(node: AnyNode, mark: 'insertion' | 'deletion'): AnyNode[] {
  const [open, close] = delimiters[mark]
  const shown = node.type === 'yaml' ? { ...node, type: 'code', lang: 'yaml' } : node
  return [{ type: 'fence', value: open }, shown, { type: 'fence', value: close }]
}

/** Puts a comment at the end of the first phrasing in `nodes`; after them where they have none. */
function annotate(nodes: readonly AnyNode[], value: string): AnyNode[] {
  const comment = { type: 'comment', value }
  const index = nodes.findIndex(holdsLeaf)
  if (index === -1) return [...nodes, { type: 'paragraph', children: [comment] }]
  const node = nodes[index]!
  const children = isLeaf(node) ? [...node.children!, comment] : annotate(node.children!, value)
  return nodes.with(index, { ...node, children })
}

function holdsLeaf(node: AnyNode): boolean {
  return isLeaf(node) || (node.children?.some(holdsLeaf) ?? false)
}
