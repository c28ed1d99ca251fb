import { hasDefinitions, usedTerms } from '../../model/terms.js'
import { type Rule, yaml } from './rule.js'

export const termUnused: Rule<'term-unused'> = {
  code: 'term-unused',
  severity: 'warning',
  summary: 'A term is defined that no draft with a clause of definitions uses.',
  why: 'A clause that is generated from the terms holds those that its version uses. A term that it leaves out was forgotten in the text, is written otherwise there, or is not needed any more.',
  fix: 'Use the term as it is defined, or remove it.',
  acrossFiles: true,
  message: ({ name, versions }) => ({
    message: `the term "${name}" is not used in ${versions.join(' or ')}, whose definitions leave it out`,
  }),
  examples: [
    {
      name: 'A term that no text has',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: asleep, name: Asleep, meaning: Not to be woken., sources: [handbook] }
          - { id: burrow, name: Burrow, meaning: Where one sleeps., sources: [handbook] }
          - { id: cage, name: Cage, meaning: What none is in., sources: [handbook] }
                              ^^^^
        # policy/versions/1.1.yaml
        sections:
          - { id: purpose, title: Purpose, text: Whoever is Asleep stays so., sources: [handbook] }
          - { id: burrows, title: Burrows, sources: [handbook] }
          - { id: terms, title: Definitions, generated: definitions, sources: [handbook] }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'Terms that a text, an escalation and the meaning of another one use',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: asleep, name: Asleep, meaning: In its Burrow., sources: [handbook] }
          - { id: burrow, name: Burrow, meaning: Not a Cage., sources: [handbook] }
          - { id: cage, name: Cage, meaning: unspecified, sources: [handbook] }
        # policy/versions/1.1.yaml
        sections:
          - { id: terms, title: Definitions, generated: definitions, sources: [handbook] }
        checks:
          - { code: ZZ002, escalate: { afterConsecutive: 3, as: asleep, attributedTo: keeper }, … }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'A version without definitions',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: cage, name: Cage, meaning: unspecified, sources: [handbook] }
      `,
    },
  ],
  check({ mehrs, versions }, report) {
    const defining = versions.filter(({ value }) => value.status === 'draft' && hasDefinitions(value))
    if (defining.length === 0) return
    const used = new Set(defining.flatMap(({ value }) => usedTerms(mehrs.value, value)))
    mehrs.value.terms.forEach((term, index) => {
      if (used.has(term)) return
      const names = defining.map(({ value }) => `version ${value.version}`)
      report(mehrs.at(['terms', index, 'name']), { name: term.name, versions: names })
    })
  },
}
