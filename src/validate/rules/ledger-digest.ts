import { digest } from '../../model/digest.js'
import { type Rule, yaml } from './rule.js'

export const ledgerDigest: Rule<'ledger-digest'> = {
  code: 'ledger-digest',
  severity: 'error',
  summary: 'A published version has changed since it was published.',
  why: 'What was in force on a day must read the same for ever. The ledger holds the digest of each published version: SHA-256 over its data as canonical JSON (RFC 8785). Comments, layout and the order of keys do not count; every value does.',
  fix: 'Restore the version as it was published (`git log` knows it), and make the change in a new version.',
  message: ({ version, recorded, actual }) => ({
    message: `version ${version} is not the text that was published: its digest differs from the ledger's`,
    found: actual,
    expected: recorded,
  }),
  examples: [
    {
      name: 'A published version that was edited',
      text: yaml`
        # policy/versions/1.0.yaml
        version: "1.0"
                 ~~~~~
        # policy/ledger.yaml
        entries:
          - action: published
            version: "1.0"
            on: 2042-03-01
            why: The first version.
            digest: sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            sources: [handbook]
      `,
    },
    {
      name: 'The text that was published',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
      `,
    },
  ],
  check({ versions, ledger }, report) {
    const { entries } = ledger.value
    entries.forEach(({ version: id, consultation, digest: recorded }, index) => {
      const version = versions.find(({ value }) => value.version === id)
      if (!version || version.value.status === 'draft' || consultation !== undefined) return
      // A correction takes the place of what was published; the text before it is in its snapshot.
      const corrected = entries.some(
        ({ action, version }, other) => other > index && action === 'corrected' && version === id,
      )
      if (corrected) return
      const actual = digest(version.value)
      if (actual === recorded) return
      report(
        ledger.at(['entries', index, 'digest']),
        { version: id, recorded, actual },
        { place: version.at(['version']), label: 'the version as it is now' },
      )
    })
  },
}
