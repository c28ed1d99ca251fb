import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownTerm: Rule<'unknown-term'> = {
  code: 'unknown-term',
  severity: 'error',
  summary: 'A check escalates as something that is not a term in mehrs.yaml.',
  why: 'Nobody could say what an escalated failure is then taken for.',
  fix: 'Use the id of a term in policy/mehrs.yaml, or add the term there.',
  message: (args) => unknownProse('there is no term', args),
  examples: [
    {
      name: 'A misspelt term',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            escalate: { afterConsecutive: 3, as: aslep, attributedTo: keeper }
                                                 ^^^^^
            sources: [handbook]
      `,
    },
    {
      name: 'A term of the workspace',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }, … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const lookUp = lookUpIn(new Set(mehrs.value.terms.map(({ id }) => id)))
    for (const version of versions) {
      version.value.checks.forEach(({ escalate }, index) => {
        if (escalate === 'unspecified') return
        const unknown = lookUp(escalate.as)
        if (unknown) report(version.at(['checks', index, 'escalate', 'as']), unknown)
      })
    }
  },
}
