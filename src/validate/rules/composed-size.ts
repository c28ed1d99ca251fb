import { grouped } from '../../model/numerals.js'
import { printedDocuments } from './printed.js'
import { type Rule, yaml } from './rule.js'

/** Characters that may be printed, with all that is quoted. The largest policy that is known has 400,000. */
export const budgets = { document: 4_000_000, workspace: 16_000_000 } as const

export const composedSize: Rule<'composed-size'> = {
  code: 'composed-size',
  severity: 'error',
  summary: 'A document, or all of them together, would print far more than is written in the sources.',
  why: 'Each `{{…}}` prints what it quotes, each reference to a footnote can print the footnote, each table prints its checks again. A few lines could so become gigabytes that nobody can open.',
  fix: 'Quote what is short, such as a date or a name; refer to a text by a cross-reference. Make fewer tables of the same checks.',
  message: ({ what, characters }) => ({
    message: `up to here, ${what} prints more than ${grouped(characters)} characters, with all that is quoted`,
    expected: `at most ${grouped(characters)}`,
  }),
  examples: [
    {
      name: 'A text of 4,160 characters that is quoted 963 times',
      text: yaml`
        # policy/versions/2.0.yaml
        checks:
          - { code: ZZ001, note: "LONG", … }
        sections:
          - id: burrows
            title: Burrows
            sources: [handbook]
            text: |
              BEFORE{{checks.ZZ001.note}}
              ^^^^^^^^^^^^^^^^^^^^^
              {{checks.ZZ001.note}}
      `
        .replace('LONG', 'Burrows are dug at night. '.repeat(160))
        .replace('BEFORE', '{{checks.ZZ001.note}}\n      '.repeat(961)),
    },
    {
      name: 'A date and a name, quoted where they are needed',
      text: yaml`
        # policy/versions/2.0.yaml
        sections:
          - { id: burrows, text: "The {{mehrs.shortTitle}}, version {{version}}.", … }
      `,
    },
  ],
  check(workspace, report) {
    let all = 0
    for (const { name, printed } of printedDocuments(workspace)) {
      let own = 0
      for (const { characters, place } of printed()) {
        own += characters
        all += characters
        if (own > budgets.document) {
          report(place(), { what: name, characters: budgets.document })
          all -= own - budgets.document
          break
        }
        if (all > budgets.workspace) {
          report(place(), { what: 'the workspace', characters: budgets.workspace })
          return
        }
      }
    }
  },
}
