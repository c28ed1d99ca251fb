import { type Side, side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'

/**
 * What a tracked change says of a piece of a document. A clean document is one in which all is kept. What moved is an
 * insertion in one place and a deletion in another, unless Word is to be told that these are one move.
 */
export type State = 'kept' | 'inserted' | 'deleted' | 'moved-to' | 'moved-from'

/** The documents that hold something in this state. */
export const sidesOf: Record<State, readonly Side[]> = {
  kept: ['old', 'new'],
  inserted: ['new'],
  deleted: ['old'],
  'moved-to': ['new'],
  'moved-from': ['old'],
}

export function isIn(state: State, which: Side): boolean {
  return sidesOf[state].includes(which)
}

/** The state of what one document only holds. */
export const stateOnly = { old: 'deleted', new: 'inserted' } as const satisfies Record<Side, State>

/** The state of what one document only holds, within something in a state. */
export function only(which: Side, around: State): State {
  return around === 'kept' ? stateOnly[which] : around
}

/** A state without moves. */
export function plainly(state: State): State {
  return state === 'moved-to' ? 'inserted' : state === 'moved-from' ? 'deleted' : state
}

/** What a field of a kept node was, where its change says so; else what it is. */
export function was<N extends AnyNode, F extends keyof N & string>(node: N, field: F): N[F] {
  const change = node.data?.change
  const fields = node.data?.was
  const says = change?.kind === 'changed' || change?.kind === 'joined'
  return says && fields && field in fields ? (fields[field] as N[F]) : node[field]
}

/**
 * A node as it is to be written, and its state. What is inside an insertion or deletion has no marks of its own;
 * a move is a deletion of the old content and an insertion of the new, which every word processor can resolve.
 */
export function stateOf<N extends AnyNode>(node: N, around: State): { node: N; state: State } {
  if (around !== 'kept') return { node: isMovedTo(node) ? (side(node, 'new') as N) : node, state: around }
  switch (node.data?.change?.kind) {
    case 'inserted':
      return { node, state: 'inserted' }
    case 'moved-to': {
      const now = side(node, 'new') as N
      return { node: { ...now, data: { ...now.data, change: node.data.change } }, state: 'inserted' }
    }
    case 'deleted':
    case 'moved-from':
      return { node, state: 'deleted' }
    default:
      return { node, state: 'kept' }
  }
}

/** What moved into something that came whole may have changed on the way. */
function isMovedTo({ data }: AnyNode): boolean {
  return data?.change?.kind === 'moved-to'
}
