import { isLower, releases, stable } from '../../compose/releases.js'
import { type Rule, yaml } from './rule.js'

export const packageVersion: Rule<'package-version'> = {
  code: 'package-version',
  severity: 'error',
  summary: 'The ledger gives the runtime package a lower version than its changes ask for.',
  why: 'Who installs the package lets it update itself by its version number. A decision that changes under a number that promises none reaches a running system unseen.',
  fix: 'Raise the number to the one that is expected, or take it out: it is then worked out.',
  last: true,
  message: ({ declared, required, because }) => ({
    message: `the package would be ${declared}, but ${because}: it must be ${required} at least`,
    found: declared,
    expected: required,
    suggestion: `"${required}"`,
  }),
  examples: [
    {
      name: 'A withdrawal as if it were a correction',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: withdrawn, version: "1.0", on: 2042-04-01, package: "1.0.1", … }
                                                                          ^^^^^^^
      `,
    },
    {
      name: 'The next release is lower than that of the draft',
      text: yaml`
        # policy/ledger.yaml
        package: "1.0.1"
                 ^^^^^^^
      `,
    },
    {
      name: 'A draft that was edited after its package was released',
      text: yaml`
        # policy/ledger.yaml
        package: "9.1.0-draft.2"
      `,
    },
    {
      name: 'More than the changes ask for',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, package: "1.2.0", … }
          - { action: withdrawn, version: "1.0", on: 2042-04-01, package: "2.0.1", … }
      `,
    },
  ],
  check(workspace, report) {
    const { ledger } = workspace
    const { package: next, entries } = ledger.value
    if (next === undefined && entries.every((entry) => entry.package === undefined)) return
    const made = releases(workspace)
    for (const { version, required, entry, action, policy } of made) {
      if (entry === null || !isLower(version, required)) continue
      const because = `version ${policy.value.version} is ${action} with it`
      report(ledger.at(['entries', entry, 'package']), { declared: version, required, because })
    }
    const last = made.at(-1)
    if (next === undefined || !last || !isLower(stable(next), stable(last.version))) return
    report(ledger.at(['package']), {
      declared: next,
      required: stable(last.version),
      because: `version ${last.policy.value.version} is in it`,
    })
  },
}
