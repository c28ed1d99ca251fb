import type { ConformanceCase, RuleName } from '../../generated/conformance.js'
import type { Asked } from './cases/case.js'

/** The rules that a case shows: those that it was made for, and those that its answer rests on. */
export function rulesOf({ rules, question }: Asked, expected: ConformanceCase['expected']): RuleName[] {
  const shown = [...rules]
  if ('version' in expected && expected.version === null) shown.push('no-policy')
  if ('basis' in expected && expected.basis === 'planned' && question.allowDraft) shown.push('draft')
  if ('kind' in expected && expected.kind !== 'no-policy-in-force') {
    const { kind, reason, consecutive } = expected
    if (kind !== 'not-applicable') shown.push(kind)
    else shown.push(reason === 'other-cohort' ? 'other-cohort' : 'no-code')
    if (consecutive) shown.push('run')
    if (expected.notBefore) shown.push('not-before')
    if (expected.counting || expected.totals) shown.push('total')
    if (expected.counting && expected.kind === 'escalate') shown.push('precedence')
    if (consecutive && shown.includes('each-attempt')) shown.push(ruleOfRun(consecutive, question))
  }
  return [...new Set(shown)]
}

/** Why a run of attempts with times of their own is as long as it is. */
function ruleOfRun(consecutive: number, { attempts }: Asked['question']): RuleName {
  const codes = (attempts as { code: string }[]).map(({ code }) => code)
  if (codes[0] !== codes.at(-1)) return 'renamed-code'
  return consecutive === codes.length ? 'run-across' : 'run-ends'
}
