import { digest } from '../../model/digest.js'
import { type Rule, yaml } from './rule.js'

export const issuedDraft: Rule<'issued-draft'> = {
  code: 'issued-draft',
  severity: 'error',
  summary: 'A draft has changed while a consultation on it is open.',
  why: 'Respondents answer the text that went out. Where the draft moves on meanwhile, it is no longer what they are asked about, and nobody can tell which text an answer means.',
  fix: 'Restore the draft as it was issued. A correction goes out by `mehrs amend --erratum`; once responses are no longer taken (`mehrs close`), the draft may follow them.',
  message: ({ version, consultation, recorded, actual }) => ({
    message: `version ${version} is not the draft that the consultation ${consultation} is on: its digest differs from the ledger's`,
    found: actual,
    expected: recorded,
  }),
  examples: [
    {
      name: 'A word of the draft changed while responses are taken',
      text: yaml`
        # policy/versions/1.1.yaml
        version: "1.1"
                 ^^^^^
        # policy/ledger.yaml
        completeTo: { on: 2042-05-01, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", … }
                                                                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      `,
    },
    {
      name: 'The draft follows the responses after the consultation has closed',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-05-12, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, digest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", … }
          - { action: closed, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-12, … }
      `,
    },
  ],
  check({ versions, consultations, ledger }, report) {
    const { entries } = ledger.value
    for (const { value } of consultations) {
      const index = entries.findLastIndex(({ consultation }) => consultation === value.id)
      const last = entries[index]
      if (!last || (last.action !== 'opened' && last.action !== 'amended')) continue
      const draft = versions.find(({ value: { version } }) => version === last.version)
      if (draft?.value.status !== 'draft') continue
      const actual = digest(draft.value)
      if (actual === last.digest) continue
      report(
        draft.at(['version']),
        { version: last.version, consultation: value.id, recorded: last.digest, actual },
        { place: ledger.at(['entries', index, 'digest']), label: 'what was issued' },
      )
    }
  },
}
