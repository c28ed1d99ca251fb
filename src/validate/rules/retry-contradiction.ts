import type { Check } from '../../model/types.js'
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
        const { code, retry } = check
        const escalatesAt = thresholdOf(check)
        if (retry === 'unspecified') return
        if (retry === 'expected' ? escalatesAt !== 1 : escalatesAt === 1) return
        const path = ['checks', index, 'escalate', ...(escalatesAt === null ? [] : ['afterConsecutive'])]
        const related = { place: version.at(['checks', index, 'retry']), label: 'what it says of retrying' }
        report(version.at(path), { code, retry, escalatesAt }, related)
      })
    }
  },
}

function thresholdOf({ escalate }: Check): number | null {
  return escalate === 'unspecified' ? null : escalate.afterConsecutive
}
