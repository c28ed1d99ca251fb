import { type Rule, yaml } from './rule.js'

export const ledgerSequence: Rule<'ledger-sequence'> = {
  code: 'ledger-sequence',
  severity: 'error',
  summary: 'The ledger publishes or withdraws a version twice, or withdraws what was never published.',
  why: 'A version is published once and withdrawn at most once, in that order. Anything else leaves open when it was in force.',
  fix: 'Correct the version or the action of the entry. What is published again after a withdrawal is a new version.',
  message: ({ version, problem }) => ({ message: problems[problem](version) }),
  examples: [
    {
      name: 'Published twice',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
                      ~~~~~~~~~
          - { action: published, version: "1.0", on: 2042-03-01, … }
                      ^^^^^^^^^
      `,
    },
    {
      name: 'Withdrawn before it was published',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: withdrawn, version: "1.0", on: 2042-03-01, … }
                      ^^^^^^^^^
          - { action: published, version: "1.0", on: 2042-03-01, … }
      `,
    },
    {
      name: 'Published and withdrawn',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: withdrawn, version: "1.0", on: 2042-04-01, … }
      `,
    },
  ],
  check({ ledger }, report) {
    const seen = new Map<string, number>()
    ledger.value.entries.forEach(({ action, version }, index) => {
      const place = ledger.at(['entries', index, 'action'])
      const first = seen.get(`${action} ${version}`)
      if (first !== undefined) {
        const related = { place: ledger.at(['entries', first, 'action']), label: `first ${action} here` }
        report(
          place,
          { version, problem: action === 'published' ? 'published-again' : 'withdrawn-again' },
          related,
        )
      } else if (action === 'withdrawn' && !seen.has(`published ${version}`)) {
        report(place, { version, problem: 'withdrawn-unpublished' })
      }
      seen.set(`${action} ${version}`, first ?? index)
    })
  },
}

const problems = {
  'published-again': (version: string) => `version ${version} was published before`,
  'withdrawn-again': (version: string) => `version ${version} was withdrawn before`,
  'withdrawn-unpublished': (version: string) =>
    `version ${version} is withdrawn, but was not published before`,
}
