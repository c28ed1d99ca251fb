import { hasDefinitions, termFinder } from '../../model/terms.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, spansIn, texts } from './texts.js'

export const termCasing: Rule<'term-casing'> = {
  code: 'term-casing',
  severity: 'warning',
  summary: 'A text has a defined term in another case than its definition.',
  why: 'In a document with a clause of definitions, capitals tell the defined term from the everyday word: a reader of "migration" cannot know whether the Migration is meant.',
  fix: 'Write the term as `terms` of mehrs.yaml has it, or another word where the term is not meant.',
  acrossFiles: true,
  message: ({ found, name }) => ({
    message: `"${found}" is defined as "${name}"`,
    found,
    expected: name,
  }),
  examples: [
    {
      name: 'A small letter',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: asleep, name: Sound Sleeper, meaning: Not to be woken., sources: [handbook] }
        # policy/versions/1.1.yaml
        sections:
          - id: purpose
            title: Purpose
            sources: [handbook]
            text: |
              Sound Sleepers, and no
              other sound sleeper, are left alone.
                    ^^^^^^^^^^^^^
          - { id: terms, title: Definitions, generated: definitions, sources: [handbook] }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'At the beginning of a sentence',
      text: yaml`
        # policy/mehrs.yaml
        terms:
          - { id: asleep, name: asleep, meaning: Not to be woken., sources: [handbook] }
        # policy/versions/1.1.yaml
        sections:
          - { id: purpose, title: Purpose, text: Asleep or not asleep., sources: [handbook] }
          - { id: terms, title: Definitions, generated: definitions, sources: [handbook] }
      `,
      also: ['uncovered-change'],
    },
    {
      name: 'A version without definitions',
      text: yaml`
        # policy/versions/1.1.yaml
        sections:
          - { id: purpose, title: Purpose, text: Whoever is asleep stays so., sources: [handbook] }
      `,
      also: ['uncovered-change'],
    },
  ],
  check(workspace, report) {
    const find = termFinder(workspace.mehrs.value.terms)
    const defining = workspace.versions.filter(
      ({ value }) => value.status === 'draft' && hasDefinitions(value),
    )
    for (const text of texts(workspace)) {
      if (!defining.some((version) => version === text.source)) continue
      for (const node of nodesOf(text)) {
        if (node.type !== 'text') continue
        const words = node.value ?? ''
        for (const { found, place } of spansIn(text, node, find)) {
          const is = words.slice(found.start, found.end)
          const { name } = found.term
          if (isAs(is, name) || (isFirst(words, found.start) && isAs(is, capital(name)))) continue
          report(place, { found: is.slice(0, name.length), name })
        }
      }
    }
  },
}

/** Whether words are a name, whatever space is in them and whatever ends them. */
function isAs(words: string, name: string): boolean {
  return words.replace(/\s+/g, ' ').startsWith(name)
}

function isFirst(words: string, start: number): boolean {
  return start === 0 || /[.?!:]\s+$/.test(words.slice(0, start))
}

function capital(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1)
}
