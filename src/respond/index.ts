import type { Instant } from '../model/calendar.js'
import { readFlow } from './cascade.js'
import { emptyFlow } from './flow.js'
import { limits } from './limits.js'
import { type Mail, readMail } from './mail.js'
import { readOdt } from './odt.js'
import type { PdfReader } from './pdf.js'
import type { Doubt, Outcome, Reading, Residue } from './reading.js'
import type { Skeleton } from './skeleton.js'
import { type Kind, sniff } from './sniff.js'
import { decodeText, flowOfText } from './text.js'
import { Unreadable } from './unreadable.js'
import { readWebForm } from './web-form.js'
import { readWord } from './word.js'
import { openZip } from './zip.js'

/** Filled forms to what they say. No file is believed: whatever is in it, it is read or refused, in little time. */

export { limits } from './limits.js'
export { PdfReader } from './pdf.js'
export { type Hindrance, hindrances, openPlaces, publicRecord } from './public.js'
export type { Doubt, Format, FoundAnswer, FoundBy, Outcome, Reading, Residue } from './reading.js'
export { type Circumstances, receivedResponse } from './receive.js'
export { type Skeleton, skeletonOf } from './skeleton.js'
export { type RefusalCode, refusalWords } from './unreadable.js'

/** What came in one file. A mail with several forms in it is several. */
export interface Received {
  outcomes: Outcome[]
  /** What the mail says of when it came; null for a file that is no mail, or does not say. */
  at: Instant | null
  /** Who sent it, as the mail has it; empty for other files. */
  from: string
}

/**
 * Reads a file that came as an answer to the consultation of `form`. Throws for bugs of ours only.
 * @param name What the file is called, which is a hint at its kind and no more.
 */
export async function readReceived(
  bytes: Uint8Array,
  name: string,
  form: Skeleton,
  pdfs: PdfReader,
): Promise<Received> {
  try {
    if (bytes.length > limits.bytes) throw new Unreadable('too-large')
    const kind = sniff(bytes, name)
    if (kind === 'mail') return await received(await readMail(bytes), form, pdfs)
    return { outcomes: [await outcome(() => read(bytes, kind, form, pdfs))], at: null, from: '' }
  } catch (error) {
    return { outcomes: [refused(error)], at: null, from: '' }
  }
}

async function outcome(work: () => Promise<Reading>): Promise<Outcome> {
  try {
    return { reading: await work() }
  } catch (error) {
    return refused(error)
  }
}

function refused(error: unknown): Outcome {
  if (error instanceof Unreadable) return { refusal: error.code, text: error.text }
  throw error
}

async function read(
  bytes: Uint8Array,
  kind: Exclude<Kind, 'mail'>,
  form: Skeleton,
  pdfs: PdfReader,
): Promise<Reading> {
  if (kind === 'pdf') return readFlow(await pdfs.read(bytes), form, 'pdf')
  if (kind === 'json') return readWebForm(decodeText(bytes), form)
  if (kind === 'text') return readFlow(flowOfText(decodeText(bytes)), form, 'text')
  const zip = await openZip(bytes)
  const isWord = zip.names.some((one) => /^\[Content_Types\]\.xml$/i.test(one))
  if (!isWord && !zip.has('mimetype'))
    throw new Unreadable(zip.names.length === 0 ? 'empty' : 'unknown-format')
  const flow = isWord ? await readWord(zip) : await readOdt(zip)
  if (flow.consultation !== null && flow.consultation !== form.consultation)
    throw new Unreadable('other-consultation', flow.paragraphs.map(lineOf).join('\n'))
  return readFlow(flow, form, isWord ? 'word' : 'opendocument')
}

function lineOf({ pieces }: { pieces: { text: string }[] }): string {
  return pieces.map(({ text }) => text).join('')
}

/**
 * A mail is answered by the form in it, and what its text says beside is residue; where none is attached, the text is
 * the answer.
 */
async function received(mail: Mail, form: Skeleton, pdfs: PdfReader): Promise<Received> {
  const { received: at, from } = mail
  const readings: Reading[] = []
  const refusals: Exclude<Outcome, { reading: Reading }>[] = []
  // One after another: there is one reader of PDFs.
  for (const { bytes, name } of mail.attached) {
    const one = await attachment(bytes, name, form, pdfs)
    if ('reading' in one) readings.push(one.reading)
    else refusals.push(one)
  }
  const beside = said(mail)
  if (readings.length === 0) {
    const message = flowOfText(mail.text, 'text', emptyFlow())
    const reading = { ...readFlow(message, form, 'mail') }
    if (refusals.some(({ refusal }) => refusal !== 'unknown-format') && reading.answers.size === 0)
      return { outcomes: [{ ...refusals[0]!, text: mail.text }], at, from }
    return { outcomes: [{ reading: withMore(reading, beside.slice(1), refusals.length > 0) }], at, from }
  }
  const several = readings.length > 1
  const outcomes = readings.map((reading): Outcome => {
    const whole = withMore(reading, beside, refusals.length > 0)
    return { reading: several ? { ...whole, doubts: sorted([...whole.doubts, 'several-forms']) } : whole }
  })
  return { outcomes, at, from }
}

/** A mail in a mail is not opened: its sender is to send the form. */
async function attachment(
  bytes: Uint8Array,
  name: string,
  form: Skeleton,
  pdfs: PdfReader,
): Promise<Outcome> {
  return outcome(async () => {
    const kind = sniff(bytes, name)
    if (kind === 'mail') throw new Unreadable('unknown-format')
    return read(bytes, kind, form, pdfs)
  })
}

/** The text of the message first, then its subject. */
function said({ text, subject }: Mail): Residue[] {
  return [text, subject].map((words) => ({ where: 'message', text: words.trim(), near: null }))
}

function withMore(reading: Reading, more: readonly Residue[], isPartUnread: boolean): Reading {
  const added = more.filter(({ text }) => text !== '')
  const doubts: Doubt[] = [...reading.doubts]
  if (added.length > 0) doubts.push('residue')
  if (isPartUnread) doubts.push('unread-parts')
  return { ...reading, residue: [...reading.residue, ...added], doubts: sorted(doubts) }
}

function sorted(doubts: readonly Doubt[]): Doubt[] {
  return [...new Set(doubts)].sort()
}
