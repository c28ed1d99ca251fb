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

/** `around` is the mark of what a node is part of; what moved within that stands out from it. */
function* piecesOf(node: AnyNode, around: Piece['kind'] = 'kept'): Generator<Piece> {
  const mark = node.data?.change?.kind
  if (mark === 'moved-from') return
  const kind = kinds[node.type] ?? kinds[mark ?? ''] ?? around
  if (node.data?.lines && kind === 'kept') {
    for (const line of node.data.lines) {
      yield* line.kind === 'changed' ? line.pieces : [line]
      yield { kind: line.kind === 'changed' ? 'kept' : line.kind, text: '\n' }
    }
  } else if (kind !== 'kept' && !holdsMove(node)) {
    yield { kind, text: phrasing.has(node.type) ? textOf(node) : plain(node) }
  } else if (node.children) {
    if (mark === 'changed') yield { kind: 'inserted', text: '' }
    for (const child of node.children) yield* piecesOf(child, kind)
  } else yield { kind, text: node.value ?? plain(node) }
  if (!phrasing.has(node.type)) yield { kind: 'kept', text: '\n' }
}

function holdsMove({ children }: AnyNode): boolean {
  return children?.some((child) => /^moved/.test(child.data?.change?.kind ?? '') || holdsMove(child)) ?? false
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
