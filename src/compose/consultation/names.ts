import type { Attachment, Consultation } from '../../model/types.js'

/** The longest name of an attachment's file without its extension: with folders around it, Windows still takes it. */
const LONGEST = 100

/** The formats that each part of a pack is published in, by name, in the order to be listed. */
export const packFormats = {
  consultation: ['docx', 'pdf', 'html'],
  'response-template': ['docx', 'html'],
  redline: ['docx', 'pdf', 'html'],
  clean: ['docx', 'pdf', 'html'],
  appendix: ['xlsx'],
  /** A file as it is. */
  document: [],
  conclusions: ['docx', 'pdf', 'html'],
  'conclusions-redline': ['docx', 'pdf', 'html'],
} as const

/**
 * The published name of an attachment, without its extension: `Attachment_1_Response_Template`. Letters, digits and
 * `._-` of ASCII only, dots only inside words; the number makes it unique in its consultation.
 */
export function attachmentName({ number, title }: Pick<Attachment, 'number' | 'title'>): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '_')
    .replace(/(?<![A-Za-z0-9])\.|\.(?![A-Za-z0-9])/g, '_')
  return `Attachment_${number}_${words}`
    .replace(/_+/g, '_')
    .slice(0, LONGEST)
    .replace(/[._-]+$/, '')
}

/** The names of an attachment's files. All formats have their own name as extension; a file keeps its own. */
export function attachmentFiles(attachment: Attachment): string[] {
  const { kind, path } = attachment
  if (kind === 'document') return path === undefined ? [] : [attachmentName(attachment) + extension(path)]
  return packFormats[attachment.kind].map((format) => `${attachmentName(attachment)}.${format}`)
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf('.')).toLowerCase()
}

/** The web page of the redline among the attachments, to which texts about the policy lead; null where there is none. */
export function redlinePage({ attachments }: Consultation): string | null {
  const attached = attachments.find(({ kind }) => kind === 'redline')
  return attached ? `${attachmentName(attached)}.html` : null
}
