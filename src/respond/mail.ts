import PostalMime, { type Email } from 'postal-mime'
import type { Instant } from '../model/calendar.js'
import { wordsOfHtml } from './html.js'
import { limits } from './limits.js'
import { Unreadable } from './unreadable.js'

export interface Mail {
  /** When the last server on its way, which is the recipient's, says that it took it; null where none does. */
  received: Instant | null
  text: string
  from: string
  subject: string
  /** Names are what the sender called them: never a path. */
  attached: { name: string; bytes: Uint8Array }[]
}

/** @throws Unreadable for what is no mail, or has more in it than any. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: limits.mailDepth,
    maxHeadersSize: 256 * 1024,
    forceRfc822Attachments: true,
  }).catch(() => {
    throw new Unreadable('damaged')
  })
  if (mail.attachments.length > limits.attachments) throw new Unreadable('too-much')
  return {
    received: receivedAt(mail),
    text: mail.text ?? wordsOfHtml(mail.html ?? ''),
    from: mail.from && 'address' in mail.from ? `${mail.from.name} ${mail.from.address}`.trim() : '',
    subject: mail.subject ?? '',
    attached: mail.attachments.map(({ filename, content }) => ({
      name: filename ?? '',
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Servers put their line on top: the first is the last, and the only one that no sender can have written. */
function receivedAt({ headers }: Email): Instant | null {
  const value = headers.find(({ key }) => key === 'received')?.value ?? ''
  const date = value.slice(value.lastIndexOf(';') + 1).replace(/\([^()]*\)/g, ' ')
  const [, day, month, year, hour, minute, second = '00', zone] =
    /(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([+-]\d{4}|GMT|UTC?|Z)/.exec(
      date,
    ) ?? []
  const number = months.indexOf(month?.toLowerCase() ?? '') + 1
  if (zone === undefined || number === 0) return null
  const offset = /\d/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
  const two = (text: string | number) => String(text).padStart(2, '0')
  const instant = new Date(`${year}-${two(number)}-${two(day!)}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace('.000Z', 'Z')
}
