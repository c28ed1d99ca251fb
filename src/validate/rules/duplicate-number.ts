import { type Citable, citables } from '../../model/citable.js'
import type { Path } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const duplicateNumber: Rule<'duplicate-number'> = {
  code: 'duplicate-number',
  severity: 'error',
  summary: 'Two clauses of a version, or two paragraphs of a clause, have the same number.',
  why: 'A citation of the number would mean either of them.',
  fix: 'Give the clause whose number is fixed another one, such as `3.2A` between 3.2 and 3.3, or let its number follow from its place.',
  message: ({ number }) => ({ message: `the number ${number} is given twice` }),
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
      name: 'Of a paragraph',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            paragraphs:
              - { id: deep, text: Deep ones. }
                      ~~~~
              - { id: wide, number: a, text: Wide ones. }
                                    ^
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
      const seen = new Map<string, Citable>()
      for (const numbered of citables(version.value.sections)) {
        const first = seen.get(numbered.number)
        if (!first) {
          seen.set(numbered.number, numbered)
          continue
        }
        // What was written down can be corrected; what follows from a place cannot.
        const [wrong, right] = numbered.source.number === undefined ? [first, numbered] : [numbered, first]
        const related = { place: version.at(placeOfNumber(right)), label: 'the other one' }
        report(version.at(placeOfNumber(wrong)), { number: numbered.number }, related)
      }
    }
  },
}

function placeOfNumber({ source, path }: Citable): Path {
  return [...path, source.number === undefined ? 'id' : 'number']
}
