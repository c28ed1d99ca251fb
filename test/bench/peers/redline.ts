import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseMarkdown } from '../../../src/load/markdown/parse.js'
import type { Redline } from '../../../src/model/change.js'
import { plain } from '../../../src/model/plain.js'
import type { AnyNode } from '../../../src/model/tree.js'
import { redline } from '../../../src/redline/index.js'
import type { Piece } from '../edits.js'
import { asIs, type Peer } from './peer.js'

/** Our comparison of two trees that are parsed already. */
export const redlining: Peer<string, Root, Redline> = {
  packages: [],
  prepare: asIs,
  load: parseMarkdown,
  compare: (before, after) => redline(before, after),
  read: ({ tree, changes }) => ({ changes: changes.length, pieces: piecesOf(tree) }),
}

const kinds: Record<string, Piece['kind']> = {
  insertion: 'inserted',
  deletion: 'deleted',
  inserted: 'inserted',
  deleted: 'deleted',
  'moved-to': 'moved',
}

function* piecesOf(node: AnyNode): Generator<Piece> {
  const mark = node.data?.change?.kind
  if (mark === 'moved-from') return
  const kind = kinds[node.type] ?? kinds[mark ?? '']
  if (kind) yield { kind, text: phrasing.has(node.type) ? textOf(node) : plain(node) }
  else if (node.data?.lines) {
    for (const line of node.data.lines) {
      yield* line.kind === 'changed' ? line.pieces : [line]
      yield { kind: line.kind === 'changed' ? 'kept' : line.kind, text: '\n' }
    }
  } else if (mark === 'changed') yield { kind: 'inserted', text: '' }
  if (!kind && node.children) for (const child of node.children) yield* piecesOf(child)
  else if (!kind && !node.data?.lines) yield { kind: 'kept', text: node.value ?? plain(node) }
  if (!phrasing.has(node.type)) yield { kind: 'kept', text: '\n' }
}

const phrasing = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'insertion',
  'deletion',
  'image',
  'imageReference',
  'footnoteReference',
  'break',
])
