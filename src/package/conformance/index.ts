import type { Conformance, ConformanceCase } from '../../generated/conformance.js'
import type { Workspace } from '../../model/workspace.js'
import { questions } from './cases/index.js'
import { factsOf } from './facts.js'
import { lookup } from './lookup.js'
import { createOracle } from './oracle.js'
import { attemptsOf, timeOf, wrongField } from './question.js'
import { rulesOf } from './rules.js'

type Answer = (
  ask: ConformanceCase['ask'],
  question: ConformanceCase['question'],
) => ConformanceCase['expected']

/** The cases that a policy gives rise to, answered by the oracle (schemas/conformance.schema.json). */
export function conformance(workspace: Workspace): Conformance {
  const answer = createAnswers(workspace)
  const cases = questions(factsOf(workspace)).map((asked) => {
    const { id, shows, ask, question } = asked
    const expected = answer(ask, question)
    return { id, rules: rulesOf(asked, expected), shows, ask, question, expected }
  })
  return { schema: 1, title: workspace.mehrs.value.title, cases }
}

/** The cases as a text with one line for each, for people to search and compare. */
export function conformanceText({ cases, ...head }: Conformance): string {
  const lines = cases.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "cases": [\n${lines}\n  ]\n}\n`
}

/** What the oracle answers to a question as JSON has it, which may be wrong. */
export function createAnswers(workspace: Workspace): Answer {
  const oracle = createOracle(workspace)
  const cohorts = workspace.mehrs.value.cohorts.map(({ name }) => name)
  return (ask, question) => {
    const field = wrongField(ask, question, cohorts)
    if (field) return { error: 'wrong-use', field }
    const drafts = question.allowDraft === true
    if (ask === 'lookup') return lookup(workspace, question.code as string)
    if (ask === 'policyInForce') return oracle.policyInForce(timeOf(question), drafts)
    const cohort = question.cohort as string
    const attempts = attemptsOf(question)
    return ask === 'decide' ? oracle.decide(cohort, attempts, drafts) : oracle.track(cohort, attempts, drafts)
  }
}
