import type { EscalationRule, PolicyData } from '../../generated/policy-data.js'
import { everything } from '../../package/spans.js'
import { type Rule, rulesFor } from '../../package/sql/index.js'

/** What makes one answer differ from another. What else a decision has follows from these and the run. */
export const facts = ['kind', 'reason', 'escalates_at', 'escalates_as', 'attributed_to'] as const

/** The columns of both answers. */
export const answers = ['was', 'would'].flatMap((side) => facts.map((fact) => `${side}_${fact}`))

type Value = string | number | null
export type Answer = Record<(typeof facts)[number], Value>

/** What rules count: the run of the code, its sightings in the migration, and all that failed with a code there. */
export const counters = ['run', 'seen', 'failed'] as const
export type Counter = (typeof counters)[number]

/** A pair of answers, under either version, to attempts with one code in one cohort. */
export interface Outcome {
  outcome: number
  cohort: string
  /** NULL for attempts without a code, and for codes that neither version lists. */
  code: string | null
  was: Answer
  would: Answer
  /** Whether a version lists the code for the cohort, so that its runs count. */
  listed: boolean
}

/** Which counts lead to an outcome; both ends are within. */
export interface Box {
  outcome: Outcome
  /** Whether the attempts have a code. */
  hasCode: boolean
  counts: Record<Counter, { from: number; to: number }>
}

/** Larger than any count of attempts of one migration. */
const open = 2_147_483_647

/**
 * All that two versions can answer, each as if it had been in force all the time: for each cohort and code, every
 * combination of counts has one box.
 */
export function boxesOf(data: PolicyData, versions: { from: string; to: string }): Box[] {
  const [was, would] = [versions.from, versions.to].map((version) => {
    const rules = rulesFor(data, [{ version, basis: null, ...everything }], false)
    return new Map(rules.map((rule) => [JSON.stringify([rule.cohort, rule.code]), rule]))
  })
  const boxes: Box[] = []
  let made = 0
  for (const { name: cohort } of data.cohorts) {
    const codes = [...was!.values(), ...would!.values()].flatMap(({ code }) => code ?? [])
    const rulesOf = (code: string | null) =>
      [was!, would!].map(
        (rules) => rules.get(JSON.stringify([cohort, code])) ?? rules.get(JSON.stringify([cohort, null]))!,
      ) as [Rule, Rule]
    const lines = [
      { code: null, hasCode: false },
      { code: null, hasCode: true },
      ...[...new Set(codes)].sort().map((code) => ({ code, hasCode: true })),
    ]
    for (const { code, hasCode } of lines) {
      const pair = rulesOf(code)
      const found = new Map<string, Outcome>()
      for (const counts of intervals(hasCode ? pair.flatMap(({ rules }) => rules) : [])) {
        const [before, after] = pair.map((rule) => (hasCode ? answer(rule, counts) : withoutCode))
        const key = JSON.stringify([before, after])
        const listed = pair.some((rule) => rule.listed)
        if (!found.has(key))
          found.set(key, { outcome: ++made, cohort, code, was: before!, would: after!, listed })
        boxes.push({ outcome: found.get(key)!, hasCode, counts })
      }
    }
  }
  return boxes
}

/** Whether the two answers differ. */
export function differs({ was, would }: Outcome): boolean {
  return facts.some((fact) => was[fact] !== would[fact])
}

/** The highest number that a rule asks for of what is counted; 1 where none counts it. */
export function highest(boxes: readonly Box[], counter: Counter): number {
  return Math.max(1, ...boxes.map(({ counts }) => counts[counter].from))
}

/** What a rule counts. */
export function counterOf({ counting }: EscalationRule): Counter {
  return counting === undefined ? 'run' : counting === 'this-code' ? 'seen' : 'failed'
}

/** The count at which it applies. */
export function limitOf({ afterConsecutive, afterTotal }: EscalationRule): number {
  return (afterConsecutive ?? afterTotal)!
}

/** The counts, divided where a rule begins to apply. */
function intervals(rules: readonly EscalationRule[]): Box['counts'][] {
  const of = (counter: Counter) => {
    const limits = rules.filter((rule) => counterOf(rule) === counter).map(limitOf)
    const starts = [...new Set([1, ...limits])].sort((a, b) => a - b)
    return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? open + 1) - 1 }))
  }
  return of('run').flatMap((run) =>
    of('seen').flatMap((seen) => of('failed').map((failed) => ({ run, seen, failed }))),
  )
}

/** As `decide.sql` has it: of the rules, the first that applies holds. */
function answer(rule: Rule, counts: Box['counts']): Answer {
  const holds = rule.rules.find((one) => counts[counterOf(one)].from >= limitOf(one))
  return {
    kind: holds ? 'escalate' : rule.kind,
    reason: rule.reason,
    escalates_at: holds ? limitOf(holds) : rule.escalates_at,
    escalates_as: holds?.as ?? null,
    attributed_to: holds?.attributedTo ?? null,
  }
}

const withoutCode: Answer = {
  kind: 'not-applicable',
  reason: 'no-error-code',
  escalates_at: null,
  escalates_as: null,
  attributed_to: null,
}
