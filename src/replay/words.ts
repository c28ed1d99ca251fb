import type { PolicyData } from '../generated/policy-data.js'
import type { Answer, Replay, ReplayChange } from '../generated/replay.js'
import { grouped } from '../model/numerals.js'

/** What the reports say in words: the same on the terminal and on the page. */

export function versionInWords({ version, status }: Replay['from']): string {
  return status === 'published' ? version : `${version} (${status})`
}

export function headline(replay: Replay): string {
  const { from, to, attempts, differences } = replay
  const versions = `If version ${versionInWords(to)} were applied instead of ${versionInWords(from)}`
  if (attempts.count === 0) return `${versions}, nothing would differ: the file has no attempts.`
  if (differences.attempts === 0)
    return `${versions}, no decision on ${attemptsInWords(attempts.count)} would differ.`
  const share = `${grouped(differences.attempts)} of ${counted(attempts.count, 'decision')}`
  const migrations = `${grouped(differences.migrations)} of ${counted(attempts.migrations, 'migration')}`
  return `${versions}, ${share} would differ (${percent(differences.attempts, attempts.count)}), in ${migrations}.`
}

/** What to know of the attempts and of how they were replayed, a sentence or two each. */
export function notesInWords({ to, notes }: Replay): string[] {
  const { reportedOtherwise, unlisted, withoutCode } = notes
  return [
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
