import { escalationsOf, limitOf } from '../../model/escalation.js'
import { checkIn, pathInCohort } from '../../model/handling.js'
import type { Check } from '../../model/types.js'
import type { Path } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const retryContradiction: Rule<'retry-contradiction'> = {
  code: 'retry-contradiction',
  severity: 'error',
  summary: 'What a check says of retrying contradicts when it escalates.',
  why: 'A code that is not to be retried fails once: it escalates at its first attempt. A code that is to be retried can only escalate at a later one. Otherwise a system could not do what the check says.',
  fix: 'Not to be retried: `escalate` after 1 consecutive attempt. To be retried: after 2 or more. Where the sources do not say, write `unspecified` for `retry`.',
  message: ({ code, retry, escalatesAt }) => ({
    message:
      retry === 'expected'
        ? `${code} is to be retried, but escalates at its first attempt`
        : `${code} is not to be retried, but ${escalatesAt === null ? 'nothing says what follows' : `escalates only after ${escalatesAt} attempts`}`,
  }),
  examples: [
    {
      name: 'Retried, but escalated at once',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
                   ~~~~~~~~
            escalate: { afterConsecutive: 1, as: asleep, attributedTo: keeper }
                                          ^
            sources: [handbook]
      `,
    },
    {
      name: 'Not retried, but escalated later or never',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, retry: not-expected, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }, … }
                                  ~~~~~~~~~~~~
                                                                              ^
          - { code: ZZ002, retry: not-expected, escalate: unspecified, … }
                                  ~~~~~~~~~~~~
                                                          ^^^^^^^^^^^
      `,
    },
    {
      name: 'Not retried in one cohort, where it escalates as in the others',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark, badger]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }
                                          ^
            handling:
              - { cohort: badger, retry: not-expected, sources: [handbook] }
                                         ~~~~~~~~~~~~
            sources: [handbook]
      `,
    },
    {
      name: 'Retried, with a rule that escalates the first attempt of all',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
                   ~~~~~~~~
            escalate:
              - { afterConsecutive: 3, as: asleep, attributedTo: keeper }
              - { afterTotal: 1, counting: any-code, as: asleep, attributedTo: keeper }
                              ^
            sources: [handbook]
      `,
    },
    {
      name: 'Retried and then escalated; not retried and escalated; unspecified',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, retry: expected, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }, … }
          - { code: ZZ002, retry: not-expected, escalate: { afterConsecutive: 1, as: asleep, attributedTo: keeper }, … }
          - { code: ZZ003, retry: expected, escalate: unspecified, … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      version.value.checks.forEach((check, index) => {
        for (const { cohort, check: own } of handled(check)) {
          const { code, retry } = own
          const { escalatesAt, path } = thresholdOf(own)
          if (retry === 'unspecified') continue
          if (retry === 'expected' ? escalatesAt !== 1 : escalatesAt === 1) continue
          const at = (field: 'retry' | 'escalate') => [
            'checks',
            index,
            ...(cohort === null ? [field] : pathInCohort(check, cohort, field)),
          ]
          const related = { place: version.at(at('retry')), label: 'what it says of retrying' }
          report(version.at([...at('escalate'), ...path]), { code, retry, escalatesAt }, related)
        }
      })
    }
  },
}

/** A check as it is in each cohort in which something is otherwise, and as it is in the others, if there are any. */
function handled(check: Check): { cohort: string | null; check: Check }[] {
  const own = check.handling?.map(({ cohort }) => cohort) ?? []
  const others = check.cohorts.some((cohort) => !own.includes(cohort))
  return [
    ...(others ? [{ cohort: null, check }] : []),
    ...own.map((cohort) => ({ cohort, check: checkIn(check, cohort) })),
  ]
}

/** The least number of attempts after which a check can escalate, and where below `escalate` it stands. */
function thresholdOf({ escalate }: Check): { escalatesAt: number | null; path: Path } {
  const rules = escalationsOf(escalate)
  if (rules.length === 0) return { escalatesAt: null, path: [] }
  const numbers = rules.map((rule) => limitOf(rule).at)
  const escalatesAt = Math.min(...numbers)
  const place = numbers.indexOf(escalatesAt)
  const field = rules[place]!.afterConsecutive === undefined ? 'afterTotal' : 'afterConsecutive'
  return { escalatesAt, path: Array.isArray(escalate) ? [place, field] : [field] }
}
