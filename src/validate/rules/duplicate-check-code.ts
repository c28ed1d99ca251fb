import { repeats } from './data.js'
import { type Rule, yaml } from './rule.js'

export const duplicateCheckCode: Rule<'duplicate-check-code'> = {
  code: 'duplicate-check-code',
  severity: 'error',
  summary: 'A version lists the same check code twice.',
  why: 'A system that looks a code up must find one answer. With two entries it would silently take one of them.',
  fix: 'Merge the two entries into one, or correct the code of one of them.',
  message: ({ code }) => ({ message: `the check ${code} is listed twice` }),
  examples: [
    {
      name: 'One code, two entries',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, retry: expected, … }
                    ~~~~~
          - { code: ZZ001, retry: unspecified, … }
                    ^^^^^
      `,
    },
    {
      name: 'One entry for both cohorts',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark, badger], … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const { checks } = version.value
      for (const { index, first } of repeats(checks, ({ code }) => code)) {
        report(
          version.at(['checks', index, 'code']),
          { code: checks[index]!.code },
          { place: version.at(['checks', first, 'code']), label: 'first listed here' },
        )
      }
    }
  },
}
