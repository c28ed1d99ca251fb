import { digest } from '../../model/digest.js'
import { sendsPack } from '../../record/index.js'
import { type Rule, yaml } from './rule.js'

export const issuedConsultation: Rule<'issued-consultation'> = {
  code: 'issued-consultation',
  severity: 'error',
  summary: 'A consultation has changed since it was issued.',
  why: 'Respondents have the pack that went out: they keep its dates and answer its questions. What is published stays that pack, whatever stands here, so that an author who changes this alone believes a change to be out that nobody has seen.',
  fix: 'Restore it as it was issued. A later closing time, or a correction, goes out by `mehrs amend`, which says what changed and when.',
  message: ({ consultation, recorded, actual }) => ({
    message: `the consultation ${consultation} is not the one that was issued: its digest differs from the ledger's`,
    found: actual,
    expected: recorded,
  }),
  examples: [
    {
      name: 'A closing date that was moved after the pack had gone out',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        id: Aardvark_May_2042
            ^^^^^^^^^^^^^^^^^
        # policy/ledger.yaml
        completeTo: { on: 2042-05-01, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, consultationDigest: "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", … }
                                                                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      `,
    },
    {
      name: 'The consultation that went out',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-05-01, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: opened, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-01, … }
      `,
    },
  ],
  check({ consultations, ledger }, report) {
    const { entries } = ledger.value
    for (const consultation of consultations) {
      const { id } = consultation.value
      const index = entries.findLastIndex((entry) => entry.consultation === id && sendsPack(entry))
      const recorded = entries[index]?.consultationDigest
      const actual = digest(consultation.value)
      if (recorded === undefined || recorded === actual) continue
      const related = {
        place: ledger.at(['entries', index, 'consultationDigest']),
        label: 'what was issued',
      }
      report(consultation.at(['id']), { consultation: id, recorded, actual }, related)
    }
  },
}
