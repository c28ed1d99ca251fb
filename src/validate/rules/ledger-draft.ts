import { type Rule, yaml } from './rule.js'

export const ledgerDraft: Rule<'ledger-draft'> = {
  code: 'ledger-draft',
  severity: 'error',
  summary: 'The ledger has published what calls itself a draft.',
  why: 'A draft may still change. What the ledger proves must not.',
  fix: 'Take `status` out of the version: what it is follows from the ledger.',
  message: ({ version }) => ({
    message: `version ${version} calls itself a draft, and the ledger knows it as published`,
  }),
  examples: [
    {
      name: 'A draft in the ledger',
      text: yaml`
        # policy/versions/2.0.yaml
        status: draft
                ~~~~~
        # policy/ledger.yaml
        completeTo: { on: 2042-05-01, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: published, version: "2.0", on: 2042-04-01, … }
                                          ^^^^^
      `,
    },
    {
      name: 'Only what is published',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-05-01, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
      `,
    },
  ],
  check({ versions, ledger }, report) {
    const drafts = new Map(
      versions
        .filter(({ value }) => value.status === 'draft')
        .map((source) => [source.value.version, source]),
    )
    ledger.value.entries.forEach(({ version, consultation }, index) => {
      const draft = drafts.get(version)
      if (!draft || consultation !== undefined) return
      const related = { place: draft.at(['status']), label: 'a draft here' }
      report(ledger.at(['entries', index, 'version']), { version }, related)
    })
  },
}
