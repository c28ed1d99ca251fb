import { columnKeys } from '../../compose/columns.js'
import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownColumn: Rule<'unknown-column'> = {
  code: 'unknown-column',
  severity: 'error',
  summary: 'A table or a check names a column that there is not.',
  why: 'The table would have an empty column under that name; what the check says in it would be shown nowhere.',
  fix: 'Use one of the columns that every document has, or the id of one that policy/mehrs.yaml declares under `columns`.',
  message: (args) => unknownProse('there is no column', args),
  examples: [
    {
      name: 'A misspelt column in a table',
      text: yaml`
        # policy/versions/2.0.yaml
        tables:
          - { id: all-codes, columns: [code, name, cohorts, retry, escalate, meening], … }
                                                                             ^^^^^^^
      `,
    },
    {
      name: 'A check that says something in a column that is not declared',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: code-group, heading: Code Group, type: text, sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: unspecified
            escalate: unspecified
            values: { code-grup: Nights }
                      ^^^^^^^^^
            sources: [handbook]
      `,
    },
    {
      name: 'A column of its own, in a check and in a table',
      text: yaml`
        # policy/mehrs.yaml
        columns:
          - { id: code-group, heading: Code Group, type: text, sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, values: { code-group: Nights }, … }
        tables:
          - { id: all-codes, columns: [code, cohorts, retry, escalate, code-group], … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const inTables = lookUpIn(new Set(columnKeys(mehrs.value)))
    const inChecks = lookUpIn(new Set((mehrs.value.columns ?? []).map(({ id }) => id)))
    for (const version of versions) {
      version.value.tables.forEach(({ columns }, index) => {
        columns.forEach((column, position) => {
          const unknown = inTables(column)
          if (unknown) report(version.at(['tables', index, 'columns', position]), unknown)
        })
      })
      version.value.checks.forEach(({ values = {} }, index) => {
        for (const column of Object.keys(values)) {
          const unknown = inChecks(column)
          if (unknown) report(version.at(['checks', index, 'values', column], 'key'), unknown)
        }
      })
    }
  },
}
