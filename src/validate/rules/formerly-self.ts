import { type Rule, yaml } from './rule.js'

export const formerlySelf: Rule<'formerly-self'> = {
  code: 'formerly-self',
  severity: 'error',
  summary: 'A check says that it was formerly reported under its own code.',
  why: 'A condition that changed its code was reported under another one. A system that follows former codes would go round in a circle.',
  fix: 'Name the code that was used before, or leave the field out.',
  message: ({ code }) => ({ message: `${code} cannot have been reported as ${code} formerly` }),
  examples: [
    {
      name: 'Its own code',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, formerlyReportedAs: ZZ001, … }
                                               ^^^^^
      `,
    },
    {
      name: 'Another code of the table',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, formerlyReportedAs: ZZ002, … }
          - { code: ZZ002, … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      version.value.checks.forEach(({ code, formerlyReportedAs }, index) => {
        if (formerlyReportedAs === code) report(version.at(['checks', index, 'formerlyReportedAs']), { code })
      })
    }
  },
}
