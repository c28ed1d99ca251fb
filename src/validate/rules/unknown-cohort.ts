import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownCohort: Rule<'unknown-cohort'> = {
  code: 'unknown-cohort',
  severity: 'error',
  summary: 'A check or a table names a cohort that is not in mehrs.yaml.',
  why: 'No table would show the check and no decision would find it.',
  fix: 'Use the id of a cohort in policy/mehrs.yaml, or add the cohort there.',
  message: (args) => unknownProse('there is no cohort', args),
  examples: [
    {
      name: 'A misspelt cohort',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark, bagder], … }
                                               ^^^^^^
      `,
    },
    {
      name: 'A table for a cohort that does not exist',
      text: yaml`
        # policy/versions/2.0.yaml
        tables:
          - { id: all-codes, cohorts: all, … }
          - { id: aardvark-codes, cohorts: [aardvark, walrus], … }
                                                      ^^^^^^
      `,
    },
    {
      name: 'Cohorts of the workspace',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, cohorts: [aardvark, badger], … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const lookUp = lookUpIn(new Set(mehrs.value.cohorts.map(({ id }) => id)))
    for (const version of versions) {
      for (const list of ['checks', 'tables'] as const) {
        version.value[list].forEach(({ cohorts }, index) => {
          if (cohorts === 'all') return
          cohorts.forEach((id, position) => {
            const unknown = lookUp(id)
            if (unknown) report(version.at([list, index, 'cohorts', position]), unknown)
          })
        })
      }
    }
  },
}
