import { type Rule, yaml } from './rule.js'

export const ledgerDraft: Rule<'ledger-draft'> = {
  code: 'ledger-draft',
  severity: 'error',
  summary: 'The ledger has an entry for a draft.',
  why: 'A draft may still change. What the ledger proves must not.',
  fix: 'Publish the version, that is, set its status and its date; or remove the entry if it never was published.',
  message: ({ version }) => ({ message: `version ${version} is a draft` }),
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
    ledger.value.entries.forEach(({ version }, index) => {
      const draft = drafts.get(version)
      if (!draft) return
      const related = { place: draft.at(['status']), label: 'a draft here' }
      report(ledger.at(['entries', index, 'version']), { version }, related)
    })
  },
}
