import { COUNTS, limitOf } from '../../model/escalation.js'
import type { Escalation } from '../../model/types.js'
import { escalationRules } from './escalations.js'
import { type Rule, yaml } from './rule.js'

export const escalationRule: Rule<'escalation-rule'> = {
  code: 'escalation-rule',
  severity: 'error',
  summary: 'A rule of escalation does not say after how many attempts, says it twice, or can never hold.',
  why: 'Of several rules the first that applies holds. A rule behind one that always applies sooner is promised to the reader and never kept.',
  fix: 'Give each rule either `afterConsecutive`, or `afterTotal` with `counting`. Put the rule that needs more attempts first.',
  message: ({ problem }) => ({ message: problems[problem] }),
  examples: [
    {
      name: 'No number, two numbers, nothing to say what is counted',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, escalate: { as: asleep, attributedTo: keeper }, … }
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          - { code: ZZ002, escalate: { afterConsecutive: 3, afterTotal: 5, counting: any-code, as: asleep, attributedTo: keeper }, … }
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          - { code: ZZ999, escalate: { afterTotal: 5, as: asleep, attributedTo: keeper }, … }
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'A rule behind one that always applies sooner',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            escalate:
              - { afterTotal: 3, counting: any-code, as: asleep, attributedTo: keeper }
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
              - { afterConsecutive: 3, as: asleep, attributedTo: zoo }
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            sources: [handbook]
      `,
    },
    {
      name: 'Three in a row, or else five in all',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            escalate:
              - { afterConsecutive: 3, as: asleep, attributedTo: keeper }
              - { afterTotal: 5, counting: any-code, as: asleep, attributedTo: zoo }
            sources: [handbook]
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const rules = escalationRules(version.value)
      for (const [index, { rule, path }] of rules.entries()) {
        const problem = problemOf(rule)
        if (problem) report(version.at(path), { problem })
        // Those before it in the same list, the nearest first.
        const list = path.slice(0, -1).join()
        const former = rules.slice(0, index).filter((each) => each.path.slice(0, -1).join() === list)
        const sooner = former.find((each) => isAlwaysSooner(each.rule, rule))
        if (problem || typeof path.at(-1) !== 'number' || !sooner) continue
        const related = { place: version.at(sooner.path), label: 'this one applies sooner' }
        report(version.at(path), { problem: 'unreachable' }, related)
      }
    }
  },
}

const problems = {
  'no-number': 'this rule does not say after how many attempts',
  'two-numbers': 'this rule has two numbers of attempts',
  'no-counting': 'this rule does not say which attempts `afterTotal` counts',
  'needless-counting': 'this rule counts consecutive attempts, and says besides which ones count in all',
  unreachable: 'this rule can never hold: one before it always applies sooner',
}

function problemOf({ afterConsecutive, afterTotal, counting }: Escalation): keyof typeof problems | null {
  if (afterConsecutive === undefined && afterTotal === undefined) return 'no-number'
  if (afterConsecutive !== undefined && afterTotal !== undefined) return 'two-numbers'
  if (afterTotal !== undefined) return counting === undefined ? 'no-counting' : null
  return counting === undefined ? null : 'needless-counting'
}

/** A run is never longer than the attempts with its code, nor these more than all attempts. */
function isAlwaysSooner(former: Escalation, rule: Escalation): boolean {
  const [a, b] = [limitOf(former), limitOf(rule)]
  return COUNTS.indexOf(a.counting) >= COUNTS.indexOf(b.counting) && a.at <= b.at
}
