import { type Rule, yaml } from './rule.js'

export const ledgerMissing: Rule<'ledger-missing'> = {
  code: 'ledger-missing',
  severity: 'error',
  summary: 'A published version has no entry in the ledger.',
  why: 'The ledger proves what was published and that it has not changed since. Without an entry nobody can check it.',
  fix: 'Take `status` out of the version: it is a draft until `mehrs publish` puts it into the ledger.',
  acrossFiles: true,
  message: ({ version }) => ({ message: `version ${version} is published, but the ledger does not know it` }),
  examples: [
    {
      name: 'Published without an entry',
      text: yaml`
        # policy/versions/2.0.yaml
        version: "2.0"
        status: published
                ^^^^^^^^^
        dates:
          published: { on: 2042-04-01, sources: [handbook] }
          effective: unstated
      `,
    },
    {
      name: 'Published with its entry',
      text: yaml`
        # policy/versions/2.0.yaml
        version: "2.0"
        status: published
        dates:
          published: { on: 2042-04-01, sources: [handbook] }
          effective: unstated
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: published, version: "2.0", on: 2042-04-01, … }
      `,
    },
  ],
  check({ versions, ledger }, report) {
    const published = ledger.value.entries.filter(({ action }) => action === 'published')
    const known = new Set(published.map(({ version }) => version))
    for (const version of versions) {
      const { status, version: id } = version.value
      if (status === 'published' && !known.has(id)) report(version.at(['status']), { version: id })
    }
  },
}
