import { citables } from '../../model/citable.js'
import type { Version } from '../../model/types.js'
import type { Path } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const renumberedClause: Rule<'renumbered-clause'> = {
  code: 'renumbered-clause',
  severity: 'warning',
  summary: 'A draft gives a clause or a paragraph another number than its base version did.',
  why: 'Contracts and letters cite clauses by number. After a renumbering they cite the wrong clause, and nobody tells them.',
  fix: 'Fix the number of the clause that was put in (`number: "3.2A"` between 3.2 and 3.3), or of the one that follows a clause taken out.',
  acrossFiles: true,
  message: ({ id, base, before, after }) => ({
    message: `${id} is numbered ${after} here, but ${before} in version ${base}`,
    found: after,
    expected: before,
  }),
  examples: [
    {
      name: 'A clause put in between',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        sections:
          - { id: purpose, … }
          - { id: burrows, … }
                  ~~~~~~~
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        sections:
          - { id: purpose, … }
          - { id: tunnels, … }
          - { id: burrows, … }
                  ^^^^^^^
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002, "#tunnels"], … }
      `,
    },
    {
      name: 'A paragraph put in between',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        sections:
          - { id: purpose, paragraphs: [{ id: deep, text: Deep. }, { id: wide, text: Wide. }], … }
                                                                         ~~~~
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        sections:
          - id: purpose
            title: Purpose
            sources: [handbook]
            paragraphs:
              - { id: deep, text: Deep. }
              - { id: long, text: Long. }
              - { id: wide, text: Wide. }
                      ^^^^
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002, "#purpose"], … }
      `,
    },
    {
      name: 'A clause put in under a number of its own',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
        sections:
          - { id: purpose, … }
          - { id: burrows, … }
        # policy/versions/1.1.yaml
        basedOn: "1.0"
        sections:
          - { id: purpose, … }
          - { id: tunnels, number: "1A", … }
          - { id: burrows, … }
        # policy/consultations/Aardvark_May_2042.yaml
        questions:
          - { id: q1, covers: [ZZ002, "#tunnels"], … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const draft of versions.filter(({ value }) => value.status === 'draft')) {
      const base = versions.find(({ value }) => value.version === draft.value.basedOn)
      if (!base) continue
      const before = numbersById(base.value)
      const renumbered = new Set<string>()
      for (const { id, number, path } of numbersIn(draft.value)) {
        const old = before.get(id)
        if (!old || old.number === number) continue
        renumbered.add(number)
        // What stands below a renumbered one follows it: one warning says it.
        if (renumbered.has(number.replace(number.endsWith(')') ? /\([^(]*$/ : /\.?[^.]*$/, ''))) continue
        report(
          draft.at([...path, 'id']),
          { id, base: base.value.version, before: old.number, after: number },
          { place: base.at([...old.path, 'id']), label: `numbered ${old.number} here` },
        )
      }
    }
  },
}

/** Clauses and the paragraphs in them, as they are cited. */
function numbersIn({ sections }: Version): { id: string; number: string; path: Path }[] {
  return citables(sections).map(({ source: { id }, number, path }) => ({ id, number, path }))
}

function numbersById(version: Version) {
  return new Map(numbersIn(version).map((numbered) => [numbered.id, numbered]))
}
