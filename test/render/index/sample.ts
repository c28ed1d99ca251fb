import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Change } from '../../../src/model/change.js'
import type { Document } from '../../../src/model/document.js'
import type { AnyNode, MarkKind } from '../../../src/model/tree.js'

/** Made-up documents for the renderers. */

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

export function parse(markdown: string): Root {
  return parser.parse(markdown)
}

export function documentOf(tree: Root, redline?: Document['redline']): Document {
  return {
    meta: {
      id: 'aardvark-1.0',
      title: 'Aardvark Handling Strategy',
      subtitle: 'Version 1.0',
      language: 'en-GB',
      classification: 'Aardvark Public',
      author: 'Aardvark House',
      date: '2022-04-13T23:00:00Z',
    },
    tree,
    ...(redline ? { redline } : {}),
  }
}

/** A redline document over `blocks`, with a change entry for each mark in them. */
export function redlineOf(...blocks: AnyNode[]): Document {
  const tree = { type: 'root', children: blocks } as Root
  const changes = [...marksOf(tree)].map(([id, kind]) => change(id, kind))
  return documentOf(tree, { from: '1.0', to: '1.1', changes, untracked: [] })
}

/** A node with the mark of a change. */
export function marked<T extends AnyNode>(node: T, kind: MarkKind, id: string): T {
  return { ...node, data: { ...node.data, change: { id, kind } } }
}

export function text(value: string): AnyNode {
  return { type: 'text', value }
}

export function paragraph(...children: (AnyNode | string)[]): AnyNode {
  return { type: 'paragraph', children: children.map(asNode) }
}

export function insertion(id: string, ...children: (AnyNode | string)[]): AnyNode {
  return { type: 'insertion', data: { change: { id, kind: 'inserted' } }, children: children.map(asNode) }
}

export function deletion(id: string, ...children: (AnyNode | string)[]): AnyNode {
  return { type: 'deletion', data: { change: { id, kind: 'deleted' } }, children: children.map(asNode) }
}

export function row(key: string | null, ...cells: (AnyNode | string)[]): AnyNode {
  const children = cells.map((cell) => ({ type: 'tableCell', children: [asNode(cell)] }))
  return key === null ? { type: 'tableRow', children } : { type: 'tableRow', children, data: { key } }
}

export function change(id: string, kind: MarkKind, more: Partial<Change> = {}): Change {
  const kinds = {
    inserted: 'inserted',
    deleted: 'deleted',
    changed: 'changed',
    'moved-from': 'moved',
    'moved-to': 'moved',
    split: 'changed',
    joined: 'changed',
    wrapped: 'changed',
    unwrapped: 'changed',
  } as const
  return {
    id,
    kind: kinds[kind],
    class: 'wording',
    impact: 'editorial',
    where: { section: null, table: null, row: null, column: null, label: `Place of ${id}` },
    before: kind === 'inserted' ? null : 'old text',
    after: kind === 'deleted' ? null : 'new text',
    edits: [],
    places: {
      from: null,
      to: { file: 'zz.yaml', start: { line: 3, column: 1 }, end: { line: 3, column: 9 } },
    },
    ...more,
  }
}

function asNode(content: AnyNode | string): AnyNode {
  return typeof content === 'string' ? text(content) : content
}

function marksOf(node: AnyNode, found = new Map<string, MarkKind>()): Map<string, MarkKind> {
  const mark = node.data?.change
  const isPhrasing = node.type === 'insertion' || node.type === 'deletion'
  if (mark && !found.has(mark.id)) found.set(mark.id, isPhrasing ? 'changed' : mark.kind)
  for (const child of node.children ?? []) marksOf(child, found)
  return found
}
