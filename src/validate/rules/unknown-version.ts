import { type Rule, yaml } from './rule.js'
import { lookUpIn, unknownProse } from './unknown.js'

export const unknownVersion: Rule<'unknown-version'> = {
  code: 'unknown-version',
  severity: 'error',
  summary: 'A version, a consultation or the ledger names a version that has no file.',
  why: 'There is nothing to compare with, to consult on or to prove the digest of.',
  fix: 'Name a version in policy/versions, or put its file there.',
  acrossFiles: true,
  message: (args) => unknownProse('there is no version', args),
  examples: [
    {
      name: 'A version based on one that does not exist',
      text: yaml`
        # policy/versions/2.0.yaml
        basedOn: "1.9"
                 ^^^^^
      `,
    },
    {
      name: 'A consultation on a version that is not there yet',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        proposes: "1.2"
                  ^^^^^
      `,
    },
    {
      name: 'Versions that have their files',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        base: "1.0"
        proposes: "1.1"
      `,
    },
  ],
  check({ versions, consultations, ledger }, report) {
    const lookUp = lookUpIn(new Set(versions.map(({ value }) => value.version)))
    const named = [
      ...versions.map((source) => ({ source, path: ['basedOn'], id: source.value.basedOn })),
      ...consultations.flatMap((source) =>
        (['base', 'proposes'] as const).map((key) => ({ source, path: [key], id: source.value[key] })),
      ),
      ...ledger.value.entries.map(({ version }, index) => ({
        source: ledger,
        path: ['entries', index, 'version'],
        id: version,
      })),
    ]
    for (const { source, path, id } of named) {
      const unknown = id === undefined ? null : lookUp(id)
      if (unknown) report(source.at(path), unknown)
    }
  },
}
