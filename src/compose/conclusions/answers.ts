import { accepted, type View, views } from '../../model/responses.js'
import type { ResponseRecord } from '../../model/types.js'

/** A number of answers below this could tell whose they are, where the others are known. */
const FEW = 3

/** How many answers there are of a kind; null for one or two, which would tell too much. */
export type Folded = number | null

/** The views on a question that may be published, and how many answers have a view that may not. */
export function countViews(
  responses: readonly ResponseRecord[],
  question: string,
): { counts: Record<View, number>; withheld: Folded } {
  const answers = accepted(responses).flatMap(({ answers }) => answers?.[question] ?? [])
  const count = (view: View) => answers.filter((answer) => answer.view === view).length
  return {
    counts: Object.fromEntries(Object.keys(views).map((view) => [view, count(view as View)])) as Record<
      View,
      number
    >,
    withheld: folded(answers.filter(({ withheld }) => withheld?.view !== undefined).length),
  }
}

export function folded(count: number): Folded {
  return count > 0 && count < FEW ? null : count
}

/** Who answers, as they asked to be named. */
export function respondent({ id, name }: ResponseRecord): string {
  return name === undefined ? `Respondent ${id}` : `${name} (${id})`
}
