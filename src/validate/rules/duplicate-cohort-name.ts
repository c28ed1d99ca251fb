import { repeats } from './data.js'
import { type Rule, yaml } from './rule.js'

export const duplicateCohortName: Rule<'duplicate-cohort-name'> = {
  code: 'duplicate-cohort-name',
  severity: 'error',
  summary: 'Two cohorts have the same name.',
  why: 'The runtime package takes a cohort by its name, and a reader of Appendix A knows it by nothing else.',
  fix: 'Name the cohorts as the sources tell them apart.',
  message: ({ name }) => ({ message: `two cohorts are named ${name}` }),
  examples: [
    {
      name: 'Two ids, one name',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Cohort Aardvark, … }
                                  ~~~~~~~~~~~~~~~
          - { id: badger, name: Cohort Aardvark, … }
                                ^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'Two names',
      text: yaml`
        # policy/mehrs.yaml
        cohorts:
          - { id: aardvark, name: Cohort Aardvark, … }
          - { id: badger, name: Cohort Badger, … }
      `,
    },
  ],
  check({ mehrs }, report) {
    const { cohorts } = mehrs.value
    for (const { index, first } of repeats(cohorts, ({ name }) => name)) {
      report(
        mehrs.at(['cohorts', index, 'name']),
        { name: cohorts[index]!.name },
        { place: mehrs.at(['cohorts', first, 'name']), label: 'first used here' },
      )
    }
  },
}
