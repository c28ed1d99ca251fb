import type { Change } from '../../model/change.js'

/** What became of a change that was consulted on, or that came since. */
export type Outcome = 'as-consulted' | 'modified' | 'dropped' | 'new'

/** A change by its id, with what was proposed and what is concluded; null on the side that has no such change. */
export interface Outcomes {
  id: string
  outcome: Outcome
  consulted: Change | null
  concluded: Change | null
}

/**
 * What became of each change: the changes of the base that were consulted on, held against those that are concluded,
 * by their ids. Those that were proposed come first, in the order of the redline.
 */
export function outcomesOf(consulted: readonly Change[], concluded: readonly Change[]): Outcomes[] {
  const [proposed, final] = [policyOnly(consulted), policyOnly(concluded)]
  const now = new Map(final.map((change) => [change.id, change]))
  const before = new Set(proposed.map(({ id }) => id))
  return [
    ...proposed.map((change): Outcomes => {
      const after = now.get(change.id) ?? null
      const outcome = !after ? 'dropped' : says(change) === says(after) ? 'as-consulted' : 'modified'
      return { id: change.id, outcome, consulted: change, concluded: after }
    }),
    ...final.flatMap((change): Outcomes[] =>
      before.has(change.id) ? [] : [{ id: change.id, outcome: 'new', consulted: null, concluded: change }],
    ),
  ]
}

/** What the first page says of a version (its number, its dates) is no policy that anybody was asked about. */
function policyOnly(changes: readonly Change[]): Change[] {
  return changes.filter(({ where }) => where.table !== 'front-matter')
}

function says({ kind, before, after }: Change): string {
  return JSON.stringify([kind, before, after])
}
