import { digest } from '../../model/digest.js'
import type { Attachment } from '../../model/types.js'
import { repeats } from './data.js'
import { type Rule, yaml } from './rule.js'

export const attachmentTwice: Rule<'attachment-twice'> = {
  code: 'attachment-twice',
  severity: 'error',
  summary: 'Two attachments of a consultation are the same document.',
  why: 'A consultation has one attachment of a kind, and each file once. A second attachment of the kind would be the same file under another name: a reader would take it for the document that its title names, and miss that one.',
  fix: 'Leave one of them out. Another document is a file: attach it as `kind: document` with its `path`.',
  message: ({ kind, first, second }) => ({
    message: `attachments ${first} and ${second} are both the ${kind}: one document would go out under two names`,
    found: kind,
  }),
  examples: [
    {
      name: 'The redline under the names of two documents',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: Strategy Redlined, kind: redline, … }
                                                         ~~~~~~~
          - { number: 2, title: Another Code Redlined, kind: redline, … }
                                                             ^^^^^^^
      `,
    },
    {
      name: 'A file under two names',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: The Sources, kind: document, path: policy/mehrs.yaml, … }
                                                   ~~~~~~~~
          - { number: 2, title: The Paper, kind: document, path: policy/mehrs.yaml, … }
                                                 ^^^^^^^^
          - { number: 3, title: A Version, kind: document, path: policy/versions/1.0.yaml, … }
      `,
    },
    {
      name: 'One of each kind',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: Response Template, kind: response-template, … }
          - { number: 2, title: Strategy Redlined, kind: redline, … }
          - { number: 3, title: Strategy, kind: clean, … }
          - { number: 4, title: Error Codes, kind: appendix, … }
      `,
    },
  ],
  check({ consultations, attached }, report) {
    for (const consultation of consultations) {
      const { attachments } = consultation.value
      const what = ({ kind, path = '' }: Attachment) =>
        kind === 'document' ? `${kind} ${digest(contents(attached?.get(path)) ?? path)}` : kind
      for (const { index, first } of repeats(attachments, what)) {
        const [one, other] = [attachments[first]!, attachments[index]!]
        report(
          consultation.at(['attachments', index, 'kind']),
          { kind: other.kind, first: one.number, second: other.number },
          { place: consultation.at(['attachments', first, 'kind']), label: 'the same document here' },
        )
      }
    }
  },
}

/** Bytes as something that has a digest. */
function contents(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString('base64')
}
