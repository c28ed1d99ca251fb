import type { RuleArgs } from '../../model/diagnostics/rules.js'
import { escalationsOf, limitOf } from '../../model/escalation.js'
import { checkIn, pathInCohort } from '../../model/handling.js'
import { intervalOf } from '../../model/interval.js'
import type { Check, Mehrs, Version } from '../../model/types.js'
import { type Rule, yaml } from './rule.js'

export const intervalIdle: Rule<'interval-idle'> = {
  code: 'interval-idle',
  severity: 'error',
  summary:
    'An interval to the next attempt comes to nothing: there is no next attempt, or nobody can count it.',
  why: 'Readers would wait for an attempt that is not to come. Working days depend on bank holidays, and one that is guessed lets an attempt come a day too early.',
  fix: 'Take the interval out, for a single cohort by `notBefore: unspecified`. Where bank holidays are missing, list them under `bankHolidays` in mehrs.yaml, with their source.',
  message: (args) => ({ message: messageOf(args) }),
  examples: [
    {
      name: 'Not retried, and escalated at the first attempt',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            notBefore: { interval: 24, unit: hours }
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            escalate: unspecified
            handling:
              - { cohort: badger, retry: not-expected, escalate: { afterConsecutive: 1, as: asleep, attributedTo: keeper }, sources: [handbook] }
            sources: [handbook]
          - code: ZZ002
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            notBefore: { interval: 2, unit: days }
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
            escalate: { afterConsecutive: 1, as: asleep, attributedTo: keeper }
            sources: [handbook]
        tables:
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry, notBefore, escalate] }
      `,
    },
    {
      name: 'Working days, and no bank holidays',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            notBefore: { interval: 5, unit: working-days }
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            escalate: unspecified
            sources: [handbook]
        tables:
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry, notBefore, escalate] }
      `,
    },
    {
      name: 'Working days of another year',
      text: yaml`
        # policy/mehrs.yaml
        bankHolidays:
          - { year: 2041, days: [], sources: [handbook] }
        # policy/versions/2.0.yaml
        dates:
          effective: { on: 2042-06-15, basis: planned, sources: [handbook] }
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            notBefore: { interval: 5, unit: working-days }
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            escalate: unspecified
            sources: [handbook]
        tables:
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry, notBefore, escalate] }
      `,
    },
    {
      name: 'An interval, in one cohort another, in one none since it is not retried there',
      text: yaml`
        # policy/mehrs.yaml
        bankHolidays:
          - { year: 2042, days: [2042-05-05], sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            notBefore: { interval: 5, unit: working-days }
            escalate: unspecified
            handling:
              - { cohort: badger, retry: not-expected, notBefore: unspecified, escalate: { afterConsecutive: 1, as: asleep, attributedTo: keeper }, sources: [handbook] }
            sources: [handbook]
        tables:
          - { id: all-codes, heading: All codes, cohorts: all, columns: [code, cohorts, retry, notBefore, escalate] }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    for (const version of versions)
      version.value.checks.forEach((check, index) => {
        const reported = new Set<string>()
        for (const cohort of check.cohorts) {
          const problem = problemOf(checkIn(check, cohort), version.value, mehrs.value)
          const path = ['checks', index, ...pathInCohort(check, cohort, 'notBefore')]
          // What is said once for several cohorts is told once.
          if (!problem || reported.has(path.join())) continue
          reported.add(path.join())
          report(version.at(path), problem)
        }
      })
  },
}

function problemOf(
  check: Check,
  { dates: { effective } }: Version,
  { bankHolidays = [] }: Mehrs,
): RuleArgs['interval-idle'] | null {
  const { code, retry, escalate } = check
  const wait = intervalOf(check)
  if (!wait) return null
  if (retry === 'not-expected') return { code, problem: 'no-retry' }
  if (escalationsOf(escalate).some((rule) => limitOf(rule).at === 1)) return { code, problem: 'escalates' }
  if (wait.unit !== 'working-days') return null
  const year = effective === 'unstated' ? null : Number(effective.on.slice(0, 4))
  const isListed = bankHolidays.some((entry) => year === null || entry.year === year)
  return isListed ? null : { code, problem: 'no-calendar', year }
}

function messageOf(args: RuleArgs['interval-idle']): string {
  const { code } = args
  if (args.problem !== 'no-calendar') {
    const what = args.problem === 'no-retry' ? 'is not tried again' : 'escalates at the first attempt'
    return `${code} ${what}, and yet it says how long the next attempt has to wait`
  }
  const which =
    args.year === null ? 'no bank holidays are listed' : `the bank holidays of ${args.year} are not listed`
  return `${which}: nobody can say when the next attempt after ${code} may come`
}
