import { createHash } from 'node:crypto'
import { attachmentFiles } from '../../compose/consultation/names.js'
import type { RuleArgs } from '../../model/diagnostics/rules.js'
import type { Attachment, LedgerEntry } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { sendsPack } from '../../record/index.js'
import { type Rule, yaml } from './rule.js'

export const attachmentFile: Rule<'attachment-file'> = {
  code: 'attachment-file',
  severity: 'error',
  summary: 'An attachment names no file, one that is not there, or one that is another than went out.',
  why: 'A document goes out as the file that its path names, byte for byte. What is kept in the vault, what a build makes and what is hidden cannot be sent out; and a file that changes after the consultation opened is not the one that respondents have.',
  fix: 'Give the path of a file of the workspace, from its folder on (`papers/impact.pdf`), no larger than 4 MB. What is to go out anew goes out by `mehrs amend`.',
  message: ({ problem, path, kind }) => ({
    message:
      problem === 'no-path'
        ? 'the attachment does not say which file it is'
        : problem === 'needless-path'
          ? `the attachment is made of the sources (${kind}), and cannot be a file as well`
          : problem === 'changed'
            ? `the file ${path} is not the one that went out`
            : `the file ${path} is not there, or may not be sent out`,
    ...(path === undefined ? {} : { found: path }),
  }),
  examples: [
    {
      name: 'A file that is not there, and one of the vault',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: Impact, kind: document, path: papers/impact.pdf, … }
                                                              ^^^^^^^^^^^^^^^^^
          - { number: 2, title: Answers, kind: document, path: vault/R001.pdf, … }
                                                               ^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'No path, and one too many',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: Impact, kind: document, … }
                                              ^^^^^^^^
          - { number: 2, title: Redlined, kind: redline, path: policy/mehrs.yaml, … }
                                                               ^^^^^^^^^^^^^^^^^
      `,
    },
    {
      name: 'A file of the workspace',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        attachments:
          - { number: 1, title: The Sources, kind: document, path: policy/mehrs.yaml, … }
      `,
    },
  ],
  check({ consultations, attached, ledger }, report) {
    for (const consultation of consultations) {
      const { id } = consultation.value
      const sent = ledger.value.entries.findLast((entry) => entry.consultation === id && sendsPack(entry))
      for (const [index, attachment] of consultation.value.attachments.entries()) {
        const problem = problemOf(attachment, attached, sent)
        if (!problem) continue
        const { kind, path } = attachment
        const place = consultation.at(['attachments', index, path === undefined ? 'kind' : 'path'])
        report(place, { problem, kind, ...(path !== undefined && { path }) })
      }
    }
  },
}

/** @param sent The event by which the consultation was last sent out. */
function problemOf(
  attachment: Attachment,
  attached: Workspace['attached'],
  sent: LedgerEntry | undefined,
): RuleArgs['attachment-file']['problem'] | null {
  const { kind, path } = attachment
  if (kind !== 'document') return path === undefined ? null : 'needless-path'
  if (path === undefined) return 'no-path'
  const bytes = attached?.get(path)
  // What went out is in the record, whatever became of the file.
  if (!bytes) return sent ? null : 'not-there'
  const [name] = attachmentFiles(attachment)
  const recorded = sent?.files?.find((file) => file.path.endsWith(`/${name}`))
  const isSame = recorded?.sha256 === createHash('sha256').update(bytes).digest('hex')
  return !recorded || isSame ? null : 'changed'
}
