import { addDays, londonInstant } from '../../model/calendar.js'
import { plain } from '../../model/plain.js'
import type { Workspace } from '../../model/workspace.js'
import { notice } from '../notice.js'
import { type DateEvent, dateEvents } from './events.js'

type Line = [name: string, value: string]

/** What a calendar program lists events under. */
export interface Calendar {
  name: string
  events: readonly DateEvent[]
  /** How often the dates have been given out again (SEQUENCE); not said where nothing counts it. */
  revision?: number
}

/**
 * Dates as an iCalendar file (RFC 5545): every one of the workspace, unless others are given. What the calendar says it is as of (DTSTAMP)
 * is the day to which the ledger is complete. SEQUENCE counts how often a consultation
 * was issued again; where nothing is counted, a program that gets the same UID again goes by the later DTSTAMP.
 */
export function icalendar(workspace: Workspace, calendar: Calendar = everyDate(workspace)): string {
  const name = escapeText(calendar.name)
  const stamp = basic(londonInstant(workspace.ledger.value.completeTo.on))
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//mehrs//effective dates//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', name],
    ['X-WR-CALNAME', name],
    ['DESCRIPTION', escapeText(notice(workspace).map(plain).join('\n'))],
    ...calendar.events.flatMap((event) => eventLines(event, stamp, calendar.revision ?? 0)),
    ['END', 'VCALENDAR'],
  ]
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

function everyDate(workspace: Workspace): Calendar {
  const { title, shortTitle } = workspace.mehrs.value
  return { name: `${shortTitle}: ${title}`, events: dateEvents(workspace) }
}

function eventLines(
  { id, at, summary, description, status }: DateEvent,
  stamp: string,
  revision: number,
): Line[] {
  const when: Line[] =
    'instant' in at
      ? [['DTSTART', basic(at.instant)]]
      : [
          ['DTSTART;VALUE=DATE', basic(at.day)],
          ['DTEND;VALUE=DATE', basic(addDays(at.day, 1))],
        ]
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${escapeText(id)}@mehrs`],
    ['DTSTAMP', stamp],
    ...(revision > 0 ? [['SEQUENCE', String(revision)] satisfies Line] : []),
    ...when,
    ['SUMMARY', escapeText(summary)],
    ['DESCRIPTION', escapeText(description)],
    ['STATUS', status.toUpperCase()],
    // A date to keep in mind does not make anyone busy.
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** The basic format of ISO 8601: `20220524`, `20220503T150000Z`. */
function basic(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}

/**
 * A value of the type TEXT (RFC 5545, section 3.3.11). Some readers end a line at a lone carriage return or at any
 * other sign that Unicode has for a line end, so that one in a title would begin a property: each is a line break of
 * the text. No other control character may stand in a calendar; it is shown as U+FFFD.
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/g, '\\n')
    .replaceAll(/(?!\t)[\p{Cc}\p{Surrogate}]/gu, '\ufffd')
}

/** Lines of at most 75 octets, each further one starting with a space; no character is split. */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}
