import type { ConformanceCase, ExpectedDecision } from '../../src/generated/conformance.js'
import type { Workspace } from '../../src/model/workspace.js'
import { conformance } from '../../src/package/conformance/index.js'
import { attemptsOf, wrongField } from '../../src/package/conformance/question.js'

/** A case of conformance.json that is about attempts of one migration, for engines that are given all of them. */
export interface History {
  id: string
  cohort: string
  allowDraft: boolean
  attempts: { code: string | null; at: number }[]
  /** The decision after each attempt, so far as the case has it. */
  expected: (ExpectedDecision | undefined)[]
}

export interface Expressible {
  histories: History[]
  /** Like histories, but the cohort is none of the policy. */
  unknownCohorts: History[]
  /** How many cases are about something else, by what it is. */
  left: Record<string, number>
}

/** The cases of a policy, as far as they are about attempts. */
export function histories(workspace: Workspace): Expressible {
  const found: Expressible = { histories: [], unknownCohorts: [], left: {} }
  for (const entry of conformance(workspace).cases) {
    const { ask, question, expected } = entry
    const known = !('error' in expected)
    const isHistory = ask === 'decide' || ask === 'tracker'
    if (isHistory && known) found.histories.push(historyOf(entry))
    else if (
      isHistory &&
      typeof question.cohort === 'string' &&
      !wrongField(ask, question, [question.cohort])
    )
      found.unknownCohorts.push(historyOf(entry))
    else {
      const about = known ? ask : 'wrong use'
      found.left[about] = (found.left[about] ?? 0) + 1
    }
  }
  return found
}

function historyOf({ id, question, expected }: ConformanceCase): History {
  const attempts = attemptsOf(question)
  const decisions =
    'decisions' in expected
      ? expected.decisions
      : attempts.map((_, index) =>
          index === attempts.length - 1 ? (expected as ExpectedDecision) : undefined,
        )
  const { cohort, allowDraft } = question as { cohort: string; allowDraft?: boolean }
  return { id, cohort, allowDraft: allowDraft === true, attempts, expected: decisions }
}
