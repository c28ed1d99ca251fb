/** Why a file is not read. Each is told in words by `refusalWords`. */
export type RefusalCode =
  | 'word-97'
  | 'rtf'
  | 'outlook'
  | 'encrypted'
  | 'scan'
  | 'damaged'
  | 'too-large'
  | 'too-much'
  | 'bomb'
  | 'deceptive-zip'
  | 'doctype'
  | 'too-slow'
  | 'empty'
  | 'unknown-format'
  | 'other-consultation'
  | 'no-form'

/** Thrown inside this room only, and caught at its door: a file is refused as a whole. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(
    readonly code: RefusalCode,
    /** What could be read all the same, for a person to place. */
    readonly text = '',
  ) {
    super(code)
  }
}

const SAVE_AS = 'Open it, save it as .docx, and read that; or ask for the form as it was sent out.'

/** What is the matter, and what to do. Nothing of the file itself is in the words. */
export const refusalWords: Readonly<Record<RefusalCode, string>> = {
  'word-97': `it is a Word file of the kind before 2007 (.doc). ${SAVE_AS}`,
  rtf: `it is in Rich Text Format. ${SAVE_AS}`,
  outlook:
    'it is a message as Outlook keeps it (.msg). Save it there as .eml, or save what is attached to it.',
  encrypted: 'it is encrypted. Ask the sender for the password, save it without, and read that.',
  scan: 'it is a PDF without text: pictures of pages. Its answers have to be typed in by a person.',
  damaged: 'it is damaged, or not the kind of file that it begins like. Ask the sender for it again.',
  'too-large': 'it is larger than 25 MB.',
  'too-much': 'it has far more parts, elements or text than any filled form.',
  bomb: 'it is packed more tightly than any document is, as files are that are meant to exhaust a machine.',
  'deceptive-zip':
    'it is a zip whose list of contents cannot be relied on: a name twice, a path that leads out of it, or a size that is not so.',
  doctype: 'it has a document type declaration, which no office program writes.',
  'too-slow': 'reading it took too long.',
  empty: 'there is nothing in it.',
  'unknown-format': 'it is no .docx, .odt, .pdf, .json, .eml or text file.',
  'other-consultation': 'it answers another consultation.',
  'no-form': 'it is JSON, but not what the response form saves.',
}
