import { type Rule, yaml } from './rule.js'

export const emptyTable: Rule<'empty-table'> = {
  code: 'empty-table',
  severity: 'error',
  summary: 'A table of Appendix A shows no check.',
  why: 'A heading over an empty table is read as "no errors are known", which nobody meant to say.',
  fix: 'Name the cohorts whose checks it is to show, or remove the table.',
  message: ({ table, cohorts }) => ({
    message: `no check is for ${cohorts.join(' or ')}, so the table ${table} is empty`,
  }),
  examples: [
    {
      name: 'A table for a cohort without checks',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark], … }
        tables:
          - { id: aardvark-codes, cohorts: [aardvark], … }
          - { id: badger-codes, cohorts: [badger], … }
                                         ^^^^^^^^
      `,
    },
    {
      name: 'A table for each cohort',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark, badger], … }
        tables:
          - { id: aardvark-codes, cohorts: [aardvark], … }
          - { id: badger-codes, cohorts: [badger], … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const { checks, tables } = version.value
      const used = new Set(checks.flatMap(({ cohorts }) => cohorts))
      tables.forEach(({ id, cohorts }, index) => {
        // A version without any check prints no table.
        if (checks.length === 0 || cohorts === 'all' || cohorts.some((cohort) => used.has(cohort))) return
        report(version.at(['tables', index, 'cohorts']), { table: id, cohorts })
      })
    }
  },
}
