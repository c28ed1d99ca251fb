import { accepted, type View, views } from '../../model/responses.js'
import type { ResponseRecord } from '../../model/types.js'

export interface ViewCounts {
  /** The views that may be published. */
  views: Record<View, number>
  /** The accepted responses that are in none of these numbers. */
  others: number
}

/**
 * How many accepted responses take each view on a question, as far as they may be published. Those that gave none and
 * those whose view is withheld are one number, which follows from the others and the total: a number of the withheld by
 * itself would, where it is one or two, tell whose views they are to those who know the others.
 */
export function countViews(responses: readonly ResponseRecord[], question: string): ViewCounts {
  const all = accepted(responses)
  const count = (view: string) => all.filter(({ answers }) => answers?.[question]?.view === view).length
  const counts = Object.keys(views).map((view) => [view, count(view)] as const)
  const shown = counts.reduce((sum, [, count]) => sum + count, 0)
  return { views: Object.fromEntries(counts) as Record<View, number>, others: all.length - shown }
}

/** Who answers, as they asked to be named. */
export function respondent({ id, name }: ResponseRecord): string {
  return name === undefined ? `Respondent ${id}` : `${name} (${id})`
}
