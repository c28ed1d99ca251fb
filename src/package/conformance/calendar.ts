import type { Day } from '../../model/calendar.js'
import type { Basis } from '../../model/timeline.js'
import type { LedgerEntry, Version } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { daysLater } from './london.js'

/** A version that takes effect on some day, published or, where drafts are allowed, planned. */
export interface Term {
  version: Version
  first: Day
  basis: Basis
  withdrawn: Day | null
}

/** When a term ends: at the start of the day on which the next one begins or the version is withdrawn. */
export interface End {
  day: Day
  basis: Basis
}

/** The versions that take effect, in the order in which they do; of two on one day only the higher one does. */
export function terms({ mehrs, versions, ledger }: Workspace, drafts: boolean): Term[] {
  const terms: Term[] = []
  for (const { value: version } of versions) {
    if (version.status === 'draft' && !drafts) continue
    const published = ledger.value.entries.find(
      (e) => e.action === 'published' && e.version === version.version,
    )
    const window = published?.appealWindow ?? mehrs.value.legalBasis.appealWindow.days
    const first = movedDay(version, ledger.value.entries) ?? firstDay(version, window)
    if (!first) continue
    const entry = ledger.value.entries.find((e) => e.action === 'withdrawn' && e.version === version.version)
    const withdrawn = entry ? entry.on : null
    // What is withdrawn by the day on which it would take effect never does.
    if (withdrawn !== null && withdrawn <= first.day) continue
    terms.push({ version, first: first.day, basis: first.basis, withdrawn })
  }
  terms.sort((a, b) =>
    a.first === b.first ? numerically(a.version.version, b.version.version) : a.first < b.first ? -1 : 1,
  )
  return terms.filter(({ first }, index) => terms[index + 1]?.first !== first)
}

/** The term that runs on `day`: the last to have begun, unless it has been withdrawn. Nothing earlier comes back. */
export function termOn(day: Day, terms: readonly Term[]): Term | null {
  const begun = terms.filter(({ first }) => first <= day)
  const last = begun.at(-1)
  if (!last || (last.withdrawn !== null && last.withdrawn <= day)) return null
  return last
}

/** The end of a term that runs at some time; null while nothing known ends it. */
export function endOf(term: Term, terms: readonly Term[]): End | null {
  const next = terms.find(({ first }) => first > term.first)
  if (term.withdrawn !== null && (!next || term.withdrawn <= next.first))
    return { day: term.withdrawn, basis: 'stated' }
  return next ? { day: next.first, basis: next.basis } : null
}

/** The day that a delay, or the decision on a referral, put in the place of the one that was published. */
function movedDay(version: Version, entries: readonly LedgerEntry[]): End | null {
  let day: Day | null = null
  for (const { action, version: id, effective } of entries) {
    const moves = (action === 'delayed' || action === 'directed') && id === version.version
    if (moves && effective !== undefined && effective !== 'unstated') day = effective.on
  }
  return day === null ? null : { day, basis: 'stated' }
}

/** The stated or planned day of effect; else, of a version that was published, the end of the appeal window (TMAD clause 8.9). */
function firstDay({ status, dates }: Version, window: number): End | null {
  const planned = status === 'draft' ? 'planned' : null
  if (dates.effective !== 'unstated')
    return { day: dates.effective.on, basis: planned ?? dates.effective.basis }
  if (dates.published === 'unstated') return null
  return { day: daysLater(dates.published.on, window), basis: planned ?? 'inferred' }
}

/** 7.9 before 7.10. */
function numerically(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number)
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number)
  return major === otherMajor ? minor - otherMinor : major - otherMajor
}
