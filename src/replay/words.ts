import { Temporal } from 'temporal-polyfill'
import type { PolicyData } from '../generated/policy-data.js'
import type { Answer, BadRows, Kind, OverTime, Replay, ReplayChange } from '../generated/replay.js'
import { LONDON } from '../model/calendar.js'
import { grouped } from '../model/numerals.js'

/** What the reports say in words: the same on the terminal and on the page. */

export function versionInWords({ version, status }: Replay['from']): string {
  return status === 'published' ? version : `${version} (${status})`
}

export function headline(replay: Replay): string {
  const { from, to, attempts, differences, possible } = replay
  const versions = `If version ${versionInWords(to)} were applied instead of ${versionInWords(from)}`
  if (attempts.count === 0) return `${versions}, nothing would differ: there are no attempts.`
  if (differences.attempts === 0) {
    const none = `${versions}, no decision on ${attemptsInWords(attempts.count)} would differ`
    // As they were reported: what they would have been reported as is another matter.
    return possible === null ? `${none}.` : `${none} as they were reported. ${possibleInWords(replay)}`
  }
  const share = `${grouped(differences.attempts)} of ${counted(attempts.count, 'decision')}`
  const migrations = `${grouped(differences.migrations)} of ${counted(attempts.migrations, 'migration')}`
  const differing = `${versions}, ${share} would differ (${percent(differences.attempts, attempts.count)}), in ${migrations}.`
  return possible === null ? differing : `${differing} ${possibleInWords(replay)}`
}

/** The range of what could escalate, where the data does not tell which code would have been reported. */
function possibleInWords({ to, possible }: Replay): string {
  const { attempts, escalations, migrations } = possible!
  const range = ({ least, most }: { least: number; most: number }) =>
    least === most ? grouped(most) : `${grouped(least)} to ${grouped(most)}`
  const those = `${attemptsInWords(attempts)} could be reported under ${attempts === 1 ? 'another code' : 'other codes'} under ${versionInWords(to)}`
  return `But ${those}: in all, ${range(escalations)} would escalate, in ${range(migrations)} ${migrations.most === 1 ? 'migration' : 'migrations'}.`
}

/** What the answers of a kind are called in a table. */
export function kindInWords(kind: Kind): string {
  return kindNames[kind]
}

const kindNames: Record<Kind, string> = {
  retry: 'try again',
  'no-retry': 'do not try again',
  escalate: 'escalate',
  unspecified: 'unspecified',
  'unknown-code': 'unknown code',
  'not-applicable': 'no code, or for other cohorts',
}

/** `2022-06-01 10:00:00 BST`: what London clocks show, as everywhere in the policy. */
export function londonTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON)
  const zone = { '+00:00': 'GMT', '+01:00': 'BST' }[local.offset] ?? 'in London'
  return `${local.toPlainDateTime().toString().replace('T', ' ')} ${zone}`
}

/** Where an attempt stands: `row 3`, or `attempts/may.csv, row 3`. */
export function rowInWords({ file, row }: { file: string | null; row: number }): string {
  return file === null ? `row ${grouped(row)}` : `${file}, row ${grouped(row)}`
}

/** What a bar of the picture over time stands for. */
export function periodInWords({ unit }: OverTime): string {
  return { day: 'day', week: 'week, from Monday', month: 'month', years: 'stretch of years' }[unit]
}

/** What to know of the attempts and of how they were replayed, a sentence or two each. */
export function notesInWords({ to, attempts: all, left, notes }: Replay): string[] {
  const { reportedOtherwise, unlisted, withoutCode } = notes
  return [
    ...left.unknownCohorts.map(
      ({ cohort, attempts, row }) =>
        `${attemptsInWords(attempts)} ${attempts === 1 ? 'is' : 'are'} of a cohort that the policy does not have, and left out: ${unmistakably(cohort)} (first in ${rowInWords({ file: null, row })}).`,
    ),
    ...badRowsInWords(left.badRows),
    ...(all.duplicates > 0
      ? [
          `${attemptsInWords(all.duplicates)} ${all.duplicates === 1 ? 'repeats' : 'repeat'} another (the same migration, cohort, time and code). They are replayed like the others, and make runs longer.`,
        ]
      : []),
    ...reportedOtherwise.map(
      ({ code, as, attempts }) =>
        `${attemptsHave(attempts)} the code ${code}. Under ${versionInWords(to)}, failures like ${attempts === 1 ? 'it' : 'these'} can be reported as ${anyOf(as)} instead: which would be, the data does not tell. They are replayed as they are.`,
    ),
    ...(unlisted.attempts > 0
      ? [
          `${attemptsHave(unlisted.attempts)} a code that neither version lists: ${unlisted.codes.map(({ code, attempts }) => `${unmistakably(code)} (${grouped(attempts)})`).join(', ')}${sum(unlisted.codes) < unlisted.attempts ? ' and others' : ''}.`,
        ]
      : []),
    ...(withoutCode > 0
      ? [`${attemptsHave(withoutCode)} no code: neither version says anything of them.`]
      : []),
    'Both versions are applied to all attempts, whenever they happened.',
  ]
}

/** How many rows are listed in words; the data has more. */
const listed = 10

function badRowsInWords({ rows, listed: bad }: BadRows): string[] {
  if (rows === 0) return []
  const first = bad
    .slice(0, listed)
    .map(({ file, row, line, problem }) => `${file}, row ${grouped(row)} (line ${grouped(line)}): ${problem}`)
  const rest = rows > first.length ? '; and others' : ''
  return [
    `${counted(rows, 'row')} could not be read and ${rows === 1 ? 'is' : 'are'} left out, as if the attempt had not happened: ${first.join('; ')}${rest}.`,
  ]
}

/** `MA534, MOC (Secure): unknown code → try again, escalates at 3`. */
export function changeInWords({ code, cohort, before, after }: ReplayChange, data: PolicyData): string {
  return `${code}, ${cohort}: ${answerInWords(before, data)} → ${answerInWords(after, data)}`
}

/** `try again, escalates at 3`. */
export function answerInWords({ kind, reason, escalatesAt, as }: Answer, { terms }: PolicyData): string {
  const escalation = escalatesAt === null ? '' : `, escalates at ${escalatesAt}`
  switch (kind) {
    case 'retry':
      return `try again${escalation}`
    case 'no-retry':
      return `do not try again${escalation}`
    case 'unspecified':
      return `unspecified${escalation}`
    case 'escalate':
      return `escalate as “${terms.find(({ id }) => id === as)?.name ?? as}”, at ${escalatesAt}`
    case 'unknown-code':
      return 'unknown code'
    case 'not-applicable':
      return reason === 'other-cohort' ? 'for other cohorts' : 'no code'
  }
}

/** `MA534, 3 in a row`; `what` alone where the policies count no run. */
export function runInWords(what: string, consecutive: number | null): string {
  return consecutive === null ? what : `${what}, ${consecutive} in a row`
}

/** As few digits as tell it from nothing and from all. */
export function percent(part: number, whole: number): string {
  const share = (100 * part) / whole
  if (share > 0 && share < 0.01) return 'less than 0.01%'
  return `${share.toFixed(share < 1 ? 2 : 1).replace(/\.0+$/, '')}%`
}

export function attemptsInWords(count: number): string {
  return counted(count, 'attempt')
}

function attemptsHave(count: number): string {
  return `${attemptsInWords(count)} ${count === 1 ? 'has' : 'have'}`
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${grouped(count)} ${what}s`
}

/** A space at its end may be all that keeps a code from being one that is listed. */
function unmistakably(code: string): string {
  return /\s/.test(code) ? `“${code}”` : code
}

function anyOf(codes: readonly string[]): string {
  return [codes.slice(0, -1).join(', '), codes.at(-1)].filter(Boolean).join(' or ')
}

function sum(counts: readonly { attempts: number }[]): number {
  return counts.reduce((total, { attempts }) => total + attempts, 0)
}
