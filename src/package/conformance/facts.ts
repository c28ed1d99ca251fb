import type { Day } from '../../model/calendar.js'
import type { Check, Version } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { endOf, type Term, terms } from './calendar.js'
import { daysLater, startOfDay } from './london.js'

/** What there is to ask about a policy. */
export interface Facts {
  cohorts: { id: string; name: string }[]
  /** The codes of all versions, by code unit. */
  codes: string[]
  /** With drafts and without; only without, where there is none. */
  drafts: boolean[]
  /** The versions that take effect, and then the drafts that would. */
  terms: Term[]
  /** The days with which something begins or ends. */
  boundaries: Boundary[]
  /** The lengths of run that tell one rule from another, up to `longest`: around what any version escalates at. */
  runs(code: string | null, longest: number): number[]
}

export interface Boundary {
  day: Day
  /** The first instant of the day in London, in milliseconds since 1970-01-01T00:00:00Z. */
  start: number
  begins: boolean
  withdraws: boolean
  stale: boolean
}

/** A code that no policy can have: the schema asks for digits. */
export const unknownCode = 'UNKNOWN'

export function factsOf(workspace: Workspace): Facts {
  const { mehrs, ledger } = workspace
  const versions = workspace.versions.map(({ value }) => value)
  const published = terms(workspace, false)
  const planned = terms(workspace, true)
  const ends = [published, planned].flatMap((terms) => terms.map((term) => endOf(term, terms)))
  const begins = new Set([...published, ...planned].map(({ first }) => first))
  const withdraws = new Set(planned.flatMap(({ withdrawn }) => withdrawn ?? []))
  const stale = daysLater(ledger.value.completeTo.on, mehrs.value.legalBasis.appealWindow.days)
  const days = new Set([...begins, ...ends.flatMap((end) => end?.day ?? []), stale])
  return {
    cohorts: mehrs.value.cohorts.map(({ id, name }) => ({ id, name })),
    codes: [...new Set(versions.flatMap(({ checks }) => checks.map(({ code }) => code)))].sort(),
    drafts: versions.some(({ status }) => status === 'draft') ? [false, true] : [false],
    terms: [...published, ...planned.filter(({ version }) => version.status === 'draft')],
    boundaries: [...days].sort().map((day) => ({
      day,
      start: startOfDay(day),
      begins: begins.has(day),
      withdraws: withdraws.has(day),
      stale: day === stale,
    })),
    runs: (code, longest) => runsOf(checksNamed(code, versions), longest),
  }
}

/** The least number of failures in a row at which a check escalates in some cohort; null where it does not say. */
export function limitOf(check: Check): number | null {
  const limits = limitsOf(check)
  return limits.length === 0 ? null : Math.min(...limits)
}

/** The numbers at which a check escalates, in all cohorts and by all rules: as many failures in a row reach each. */
function limitsOf({ escalate, handling = [] }: Check): number[] {
  const all = [escalate, ...handling.flatMap((entry) => entry.escalate ?? [])].flat()
  return all.flatMap((rule) =>
    rule === 'unspecified' ? [] : (rule.afterConsecutive ?? rule.afterTotal ?? []),
  )
}

/** The rules of a check, in all cohorts, that count attempts in all. */
export function totalsOf({ escalate, handling = [] }: Check): { counting: string; at: number }[] {
  const all = [escalate, ...handling.flatMap((entry) => entry.escalate ?? [])].flat()
  return all.flatMap((rule) =>
    rule === 'unspecified' || rule.afterTotal === undefined
      ? []
      : { counting: rule.counting ?? '', at: rule.afterTotal },
  )
}

/**
 * Sixty of the entries at most, evenly spread: every combination of hundreds of checks would fill megabytes. The
 * step has no factor in common with their number, and so falls on all values of each dimension that they have.
 */
export function few<T>(entries: readonly T[]): T[] {
  const count = entries.length
  if (count <= 60) return [...entries]
  let step = Math.floor(count * 0.618)
  while (commonFactor(step, count) > 1) step -= 1
  return Array.from({ length: 60 }, (_, index) => entries[(index * step) % count]!)
}

function checksNamed(code: string | null, versions: readonly Version[]): Check[] {
  return versions.flatMap(({ checks }) => checks.filter((check) => check.code === code))
}

function runsOf(checks: readonly Check[], longest: number): number[] {
  const runs = checks.flatMap((check) => {
    const limits = limitsOf(check)
    const around = limits.flatMap((limit) =>
      [1, 2, 3, limit - 1, limit, limit + 1].filter((run) => run <= limit + 1),
    )
    return limits.length === 0 ? [1, 2] : around
  })
  return [...new Set([1, ...runs])].filter((run) => run > 0 && run <= longest).sort((a, b) => a - b)
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b)
}
