import { type Rule, yaml } from './rule.js'

export const ledgerDate: Rule<'ledger-date'> = {
  code: 'ledger-date',
  severity: 'error',
  summary: 'The ledger and a version give different days of publication.',
  why: 'The appeal window and the time in force are reckoned from that day. An auditor must find one answer.',
  fix: 'Correct the one that its sources do not bear out.',
  message: ({ version, ledger, published }) => ({
    message: `the ledger says that version ${version} was published on ${ledger}, the version itself ${published}`,
    found: ledger,
    expected: published,
  }),
  examples: [
    {
      name: 'Two days of publication',
      text: yaml`
        # policy/versions/1.0.yaml
        dates:
          published: { on: 2042-03-01, sources: [handbook] }
                           ~~~~~~~~~~
          effective: unstated
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-02, … }
                                                     ^^^^^^^^^^
      `,
    },
    {
      name: 'A withdrawal has a day of its own',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: withdrawn, version: "1.0", on: 2042-04-01, … }
      `,
    },
  ],
  check({ versions, ledger }, report) {
    ledger.value.entries.forEach(({ action, version: id, on }, index) => {
      const version = versions.find(({ value }) => value.version === id)
      const published = version?.value.dates.published
      if (action !== 'published' || !version || !published || published === 'unstated' || published.on === on)
        return
      report(
        ledger.at(['entries', index, 'on']),
        { version: id, ledger: on, published: published.on },
        { place: version.at(['dates', 'published', 'on']), label: 'the version says this' },
      )
    })
  },
}
