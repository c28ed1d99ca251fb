import { escalationRules } from './escalations.js'
import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownTerm: Rule<'unknown-term'> = {
  code: 'unknown-term',
  severity: 'error',
  summary: 'A check escalates as something that is neither an outcome nor a term in mehrs.yaml.',
  why: 'Nobody could say what an escalated failure is then taken for.',
  fix: 'Use the id of an outcome or a term in policy/mehrs.yaml, or add it there.',
  message: (args) => unknownProse('there is no outcome or term', args),
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
      name: 'A misspelt outcome, in the second rule for one cohort',
      text: yaml`
        # policy/mehrs.yaml
        outcomes:
          - { id: released, name: Released, meaning: unspecified, actor: zoo, sources: [handbook] }
        # policy/versions/2.0.yaml
        checks:
          - code: ZZ001
            name: Snoring
            cohorts: [aardvark]
            meaning: unspecified
            occurrence: unspecified
            retry: expected
            escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }
            handling:
              - cohort: aardvark
                escalate:
                  - { afterConsecutive: 3, as: asleep, attributedTo: keeper }
                  - { afterTotal: 5, counting: any-code, as: relaesed, attributedTo: keeper }
                                                             ^^^^^^^^
                sources: [handbook]
            sources: [handbook]
      `,
      also: ['handling-contradiction'],
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
    const { terms, outcomes = [] } = mehrs.value
    const lookUp = lookUpIn(new Set([...outcomes, ...terms].map(({ id }) => id)))
    for (const version of versions) {
      for (const { rule, path } of escalationRules(version.value)) {
        const unknown = lookUp(rule.as)
        if (unknown) report(version.at([...path, 'as']), unknown)
      }
    }
  },
}
