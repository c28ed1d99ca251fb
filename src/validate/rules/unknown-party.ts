import type { Place } from '../../model/place.js'
import { escalationRules } from './escalations.js'
import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownParty: Rule<'unknown-party'> = {
  code: 'unknown-party',
  severity: 'error',
  summary: 'Something is attributed to a party that is not in mehrs.yaml.',
  why: 'A reader asks who said so; the documents print the name of a party, not an id.',
  fix: 'Use the id of a party in policy/mehrs.yaml, or add the party there.',
  message: (args) => unknownProse('there is no party', args),
  examples: [
    {
      name: 'An escalation that nobody asked for',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keepers }, … }
                                                                                      ^^^^^^^
      `,
    },
    {
      name: 'An owner who is not a party',
      text: yaml`
        # policy/mehrs.yaml
        owner: circus
               ^^^^^^
      `,
    },
    {
      name: 'A source with a publisher',
      text: yaml`
        # policy/mehrs.yaml
        sources:
          - { id: handbook, publisher: zoo, … }
          - { id: zoo-code, … }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const lookUp = lookUpIn(new Set(mehrs.value.parties.map(({ id }) => id)))
    const named = (id: string, place: () => Place) => {
      const unknown = lookUp(id)
      if (unknown) report(place(), unknown)
    }
    named(mehrs.value.owner, () => mehrs.at(['owner']))
    mehrs.value.sources.forEach(({ publisher }, index) => {
      if (publisher !== undefined) named(publisher, () => mehrs.at(['sources', index, 'publisher']))
    })
    mehrs.value.outcomes?.forEach(({ actor }, index) => {
      if (actor !== 'unspecified') named(actor, () => mehrs.at(['outcomes', index, 'actor']))
    })
    for (const version of versions) {
      for (const { rule, path } of escalationRules(version.value))
        named(rule.attributedTo, () => version.at([...path, 'attributedTo']))
    }
  },
}
