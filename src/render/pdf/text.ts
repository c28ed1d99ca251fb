import type { AnyNode, MarkKind } from '../../model/tree.js'
import type { Context, Flow } from './context.js'
import type { Block, Piece } from './data.js'
import { labelled, marksOf, phrasing, signed } from './phrasing.js'

/** The kind of a node's own mark, else that of what is around it. */
export function kindOf(node: AnyNode, flow: Flow): MarkKind | undefined {
  const own = node.data?.change?.kind
  return own && !isAround.has(own) ? own : flow.mark
}

/** The marks that say nothing of the words in a node. */
const isAround: ReadonlySet<MarkKind> = new Set(['changed', 'wrapped', 'unwrapped'])

/** The text of a block between the signs of its mark, with its anchors and labels. */
export function textOf(node: AnyNode, flow: Flow, context: Context): Piece[] {
  const kind = kindOf(node, flow)
  const mark = kind && kind !== 'split' && kind !== 'joined' ? { mark: kind } : {}
  const { before, after } = marksOf(node, context)
  const words = phrasing(node.children ?? [{ type: 'text', value: node.value ?? '' }], mark, context)
  return labelled([...before, ...signed(kind, words), ...after])
}

/** A bar in the margin, beside whatever a change touches. */
export function barBeside(...pieces: Piece[]): { bar?: true } {
  const isTouched = (piece: Piece): boolean =>
    piece.kind === 'label' ||
    (piece.kind === 'text' && piece.mark !== undefined) ||
    (piece.kind === 'link' && piece.pieces.some(isTouched))
  return pieces.some(isTouched) ? { bar: true } : {}
}

/** The mark of a block that holds no text itself, as a line of its own. */
export function markOf(node: AnyNode, context: Context): Block[] {
  const { before, after } = marksOf(node, context)
  return before.length + after.length > 0
    ? [{ kind: 'paragraph', pieces: [...before, ...after], small: true, bar: true }]
    : []
}
