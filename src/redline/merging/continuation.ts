import type { AnyNode } from '../../model/tree.js'
import type { Continuation } from '../pairing/continuations.js'
import { mergeParts } from '../words/phrasing.js'
import { type Merging, mark } from './merging.js'

/** A paragraph that became several, or several that became one: the first is kept, the others carry the mark. */
export function mergeContinuation(
  kind: Continuation['kind'],
  olds: readonly AnyNode[],
  news: readonly AnyNode[],
  merging: Merging,
): AnyNode[] {
  return mergeParts(olds, news).map((children, index) => {
    const origin = { from: olds[index] ?? olds[0]!, to: news[index] ?? news[0]! }
    const { position: _, ...fields } = kind === 'split' ? origin.to : origin.from
    const merged = { ...fields, children }
    merging.origins.set(merged, origin)
    return index === 0 ? merged : mark(merged, kind, origin, merging)
  })
}
