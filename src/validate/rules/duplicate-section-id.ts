import { citables } from '../../model/citable.js'
import type { Version } from '../../model/types.js'
import type { Path } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

/** Ids that the documents themselves use. */
const reserved = ['appendix-a', 'front-matter']

export const duplicateSectionId: Rule<'duplicate-section-id'> = {
  code: 'duplicate-section-id',
  severity: 'error',
  summary: 'Two clauses or tables of a version have the same id, or an id that the documents use themselves.',
  why: 'Versions pair their clauses by id, and cross-references find them by it. A redline would compare the wrong two.',
  fix: 'Give the newer one an id of its own.',
  message: ({ id, taken }) => ({
    message:
      taken === 'reserved'
        ? `the id ${id} is reserved for a part that every document has`
        : `the id ${id} is already that of a ${taken === 'section' ? 'clause' : taken}`,
  }),
  examples: [
    {
      name: 'A clause below another one, with its id',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
                ~~~~~~~
            title: Burrows
            sources: [handbook]
            sections:
              - { id: burrows, … }
                      ^^^^^^^
      `,
    },
    {
      name: 'A table with the id of a clause',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, … }
                  ~~~~~~~
        tables:
          - { id: burrows, … }
                  ^^^^^^^
      `,
    },
    {
      name: 'A paragraph with the id of a clause',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
                ~~~~~~~
            title: Burrows
            sources: [handbook]
            paragraphs:
              - { id: deep, text: Deep ones., paragraphs: [{ id: burrows, text: The deepest. }] }
                                                                 ^^^^^^^
      `,
    },
    {
      name: 'A reserved id',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: appendix-a, … }
                  ^^^^^^^^^^
      `,
    },
    {
      name: 'Ids of their own',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, … }
          - { id: tunnels, … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      const seen = new Map<string, Named>()
      for (const named of namesOf(version.value)) {
        const { id } = named
        const place = version.at([...named.path, 'id'])
        const first = seen.get(id)
        if (reserved.includes(id)) report(place, { id, taken: 'reserved' })
        else if (!first) seen.set(id, named)
        else {
          const related = { place: version.at([...first.path, 'id']), label: 'first used here' }
          report(place, { id, taken: first.taken }, related)
        }
      }
    }
  },
}

/** Whatever of a version has an id that a cross-reference can name. */
interface Named {
  id: string
  taken: 'section' | 'paragraph' | 'table'
  path: Path
}

function namesOf({ sections, tables }: Version): Named[] {
  return [
    ...citables(sections).map(({ kind, source: { id }, path }): Named => ({ id, taken: kind, path })),
    ...tables.map(({ id }, index): Named => ({ id, taken: 'table', path: ['tables', index] })),
  ]
}
