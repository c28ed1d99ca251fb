import { type Rule, yaml } from './rule.js'

export const checkNotShown: Rule<'check-not-shown'> = {
  code: 'check-not-shown',
  severity: 'error',
  summary: 'No table of Appendix A shows a check.',
  why: 'The runtime package would act on a check that the published document does not contain.',
  fix: 'Add a table for one of its cohorts, or let a table show `all`.',
  message: ({ code }) => ({ message: `no table shows the check ${code}` }),
  examples: [
    {
      name: 'A cohort that no table is for',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark], … }
          - { code: ZZ002, cohorts: [badger], … }
                    ^^^^^
        tables:
          - { id: aardvark-codes, cohorts: [aardvark], … }
      `,
    },
    {
      name: 'A table for all',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark], … }
          - { code: ZZ002, cohorts: [badger], … }
        tables:
          - { id: all-codes, cohorts: all, … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const { checks, tables } = version.value
      if (tables.some(({ cohorts }) => cohorts === 'all')) continue
      const shown = new Set(tables.flatMap(({ cohorts }) => cohorts))
      checks.forEach(({ code, cohorts }, index) => {
        if (!cohorts.some((cohort) => shown.has(cohort)))
          report(version.at(['checks', index, 'code']), { code })
      })
    }
  },
}
