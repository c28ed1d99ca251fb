import type { ConformanceCase } from '../../../src/generated/conformance.js'

/** What the package exports, as far as cases ask it. */
export interface Package {
  // biome-ignore lint/suspicious/noExplicitAny: cases of wrong use hold anything
  [name: string]: (...given: any[]) => any
}

type Question = ConformanceCase['question']
type Asked = Pick<ConformanceCase, 'ask' | 'question'>

/** A question as conformance.json has it, put to the package; the answer as conformance.json would have it. */
export function put({ ask, question }: Asked, policy: Package): unknown {
  if (ask === 'tracker') return track(question, policy)
  return answerOf(() => {
    if (ask === 'policyInForce') return policy.policyInForce!(question.at, options(question))
    return ask === 'lookup' ? policy.lookup!(question.code) : policy.decide!(question)
  })
}

/** A stream put to a tracker that is stored as JSON after each attempt, and read back. */
function track({ cohort, stream, ...rest }: Question, { createTracker }: Package): unknown {
  let tracker = answerOf(() => createTracker!({ cohort, ...options(rest) }))
  const decisions: unknown[] = []
  for (const [index, attempt] of (stream as unknown[]).entries()) {
    if ('error' in tracker) return tracker
    const decision = answerOf(() => tracker.next(attempt))
    if ('error' in decision) return { ...decision, field: `stream[${index}].${decision.field}` }
    decisions.push(decision)
    const state = JSON.parse(JSON.stringify(tracker.state))
    tracker = createTracker!({ cohort, ...options(rest), state })
  }
  if ('error' in tracker) return tracker
  // How it keeps what it needs to judge again is the package's own affair.
  const { code, run } = tracker.state
  return { decisions, state: { code, run } }
}

function options({ allowDraft }: Question): Question {
  return allowDraft === undefined ? {} : { allowDraft }
}

/** An exception as cases have it: what stands before the colon of its message is what was wrong. */
// biome-ignore lint/suspicious/noExplicitAny: the package is asked as a program without types asks it
function answerOf(answer: () => any): any {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TypeError') throw error
    return { error: 'wrong-use', field: /^(.+?): /.exec(error.message)?.[1] }
  }
}
