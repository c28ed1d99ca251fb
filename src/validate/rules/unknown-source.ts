import { filesOf, stringsIn } from './data.js'
import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownSource: Rule<'unknown-source'> = {
  code: 'unknown-source',
  severity: 'error',
  summary: 'A fact cites a source that is not in the bibliography of mehrs.yaml.',
  why: 'Every fact names where it comes from, so that an auditor can go and read it there.',
  fix: "Use the id of a source in policy/mehrs.yaml, or add the source there. What follows '#' is the place in it.",
  message: (args) => unknownProse('there is no source', args),
  examples: [
    {
      name: 'A source that is not in the bibliography',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, sources: [handbook, "hearsay#2"], … }
                                               ^^^^^^^^^^^
      `,
    },
    {
      name: 'A legal basis that is not in the bibliography',
      text: yaml`
        # policy/mehrs.yaml
        legalBasis:
          document: zoo-codes
                    ^^^^^^^^^
          clauses: { from: "1.1", to: "1.3" }
          appealWindow: { days: 14, clause: "1.2" }
          sources: [handbook]
      `,
    },
    {
      name: 'A place in a source',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, sources: ["handbook#page 7"], … }
      `,
    },
  ],
  check(workspace, report) {
    const { mehrs } = workspace
    const lookUp = lookUpIn(new Set(mehrs.value.sources.map(({ id }) => id)))
    for (const source of filesOf(workspace)) {
      const citations = stringsIn(source.value).filter(({ path }) => path.at(-2) === 'sources')
      for (const { path, text } of citations) {
        const unknown = lookUp(text.split('#')[0]!)
        if (unknown) report(source.at(path), unknown)
      }
    }
    const unknown = lookUp(mehrs.value.legalBasis.document)
    if (unknown) report(mehrs.at(['legalBasis', 'document']), unknown)
  },
}
