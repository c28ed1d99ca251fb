import { citables } from '../../model/citable.js'
import type { AnyNode } from '../../model/tree.js'
import type { Version } from '../../model/types.js'
import { type Rule, yaml } from './rule.js'
import { nodesOf, placeOf, texts } from './texts.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const danglingReference: Rule<'dangling-reference'> = {
  code: 'dangling-reference',
  severity: 'error',
  summary: 'A cross-reference leads to nothing.',
  why: '`[](#id)` prints the number of a clause. Where nothing has the id, there is no number to print and no place to go.',
  fix: 'Use the id of a clause or a table, the code of a check, or `appendix-a`.',
  message: (args) => unknownProse('no clause, table or check of this version is', args),
  examples: [
    {
      name: 'A clause that is not there',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              Burrows are dug
              as [](#tunnnels) says.
                 ^^^^^^^^^^^^^
          - { id: tunnels, … }
      `,
    },
    {
      name: 'In the note of a check, with words of its own',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, note: "See [the other one](#ZZ002).", … }
                                      ^^^^^^^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'The appendix of a version without checks, which has none',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "See [](#appendix-a).", … }
                                      ^^^^^^^^^^^^^^^
        checks: []
        tables: []
      `,
    },
    {
      name: 'A clause, a check and the appendix',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "See [](#tunnels), [](#ZZ001) and [](#appendix-a).", … }
          - { id: tunnels, … }
      `,
    },
  ],
  check(workspace, report) {
    const lookUps = new Map(workspace.versions.map(({ file, value }) => [file, lookUpIn(targetsOf(value))]))
    for (const text of texts(workspace)) {
      for (const node of nodesOf(text)) {
        const id = targetOf(node)
        if (id === null) continue
        const [unknown] = text.versions.flatMap(({ file }) => lookUps.get(file)!(id) ?? [])
        if (unknown) report(placeOf(text, node), unknown)
      }
    }
  },
}

function targetsOf({ sections, tables, checks }: Version): Set<string> {
  return new Set([
    ...citables(sections).map(({ source }) => source.id),
    // A version without checks prints no appendix.
    ...(checks.length > 0 ? ['appendix-a', ...tables.map(({ id }) => id)] : []),
    ...checks.map(({ code }) => code),
  ])
}

function targetOf(node: AnyNode): string | null {
  const { url } = node as { url?: string }
  return url?.startsWith('#') ? url.slice(1) : null
}
