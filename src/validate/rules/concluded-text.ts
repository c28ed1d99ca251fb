import { policyChanges } from '../../model/policy-changes.js'
import { type Rule, yaml } from './rule.js'

const conclusions = `# policy/consultations/Aardvark_May_2042/conclusions.yaml
consultation: Aardvark_May_2042
conclusions:
  - { question: q1, decision: modified, text: Another name., answers: [] }
sources: [handbook]
`

export const concludedText: Rule<'concluded-text'> = {
  code: 'concluded-text',
  severity: 'error',
  acrossFiles: true,
  summary: 'A version has changed since its consultation was concluded.',
  why: 'The conclusions report holds the text that is to be published. What is published is that text, or respondents were told something else.',
  fix: 'Restore it as it was concluded. What has to change is consulted on anew.',
  message: ({ version, consultation, items }) => ({
    message: `version ${version} is not the text with which ${consultation} was concluded: ${items.join(', ')} differs`,
  }),
  examples: [
    {
      name: 'A name that was changed after the conclusions',
      issued: `${yaml`
        # policy/versions/1.1.yaml
        checks:
          - { code: ZZ001, … }
          - { code: ZZ002, … }
          - { code: ZZ999, … }
      `}${conclusions.replace('modified', 'as-consulted')}`,
      concluded: true,
      text: `${yaml`
        # policy/versions/1.1.yaml
        version: "1.1"
                 ^^^^^
        checks:
          - { code: ZZ001, … }
          - { code: ZZ002, name: Whistling, … }
          - { code: ZZ999, … }
      `}${conclusions}`,
    },
    {
      name: 'The text that was concluded',
      text: yaml`
        # policy/versions/1.1.yaml
        checks:
          - { code: ZZ001, … }
          - { code: ZZ002, … }
          - { code: ZZ999, … }
      `,
    },
  ],
  check({ versions, ledger, record }, report) {
    const { entries } = ledger.value
    versions.forEach(({ value, at }) => {
      const events = entries.filter(({ version }) => version === value.version)
      const last = events.findLastIndex(({ action }) => action === 'opened' || action === 'concluded')
      const consultation = events[last]?.consultation
      // A consultation that opened since asks about the text as it is now; what is published has its own digest.
      if (value.status !== 'draft' || events[last]?.action !== 'concluded' || !consultation) return
      const concluded = record?.conclusions(consultation)
      if (!concluded) return
      const items = policyChanges(concluded.version, value).map(({ item }) => item)
      if (items.length > 0) report(at(['version']), { version: value.version, consultation, items })
    })
  },
}
