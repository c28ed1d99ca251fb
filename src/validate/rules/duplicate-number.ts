import { numberSections } from '../../model/numbering.js'
import { type Rule, yaml } from './rule.js'

export const duplicateNumber: Rule<'duplicate-number'> = {
  code: 'duplicate-number',
  severity: 'error',
  summary: 'Two clauses of a version have the same number.',
  why: 'A citation of the number would mean either of them.',
  fix: 'Give the clause whose number is fixed another one, such as `3.2A` between 3.2 and 3.3, or let its number follow from its place.',
  message: ({ number }) => ({ message: `two clauses have the number ${number}` }),
  examples: [
    {
      name: 'A fixed number that a place gives too',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, … }
          - { id: burrows, number: "2", … }
                                   ^^^
          - { id: tunnels, … }
                  ~~~~~~~
      `,
    },
    {
      name: 'A number in between',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: purpose, … }
          - { id: burrows, number: "1A", … }
          - { id: tunnels, … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const seen = new Map<string, Numbered>()
      for (const numbered of numberSections(version.value.sections)) {
        const first = seen.get(numbered.number)
        if (!first) {
          seen.set(numbered.number, numbered)
          continue
        }
        // What was written down can be corrected; what follows from a place cannot.
        const [wrong, right] = numbered.section.number === undefined ? [first, numbered] : [numbered, first]
        const related = { place: version.at(placeOfNumber(right)), label: 'the other one' }
        report(version.at(placeOfNumber(wrong)), { number: numbered.number }, related)
      }
    }
  },
}

type Numbered = ReturnType<typeof numberSections>[number]

function placeOfNumber({ section, path }: Numbered) {
  return [...path, section.number === undefined ? 'id' : 'number']
}
