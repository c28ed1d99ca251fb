import { addDays, type Day, type Instant, londonInstant } from './calendar.js'
import { compareTexts } from './order.js'
import type { Ledger, Mehrs, Version } from './types.js'

/**
 * When each version is in force. Nothing here is stored in the sources: it follows from the dates of the
 * versions, the appeal window of TMAD clause 8.9 and the ledger.
 */

/** Where a date comes from: a publication states it, an announcement plans it, or it follows from other facts. */
export type Basis = 'stated' | 'planned' | 'inferred'

/** The start of a London day. */
export interface Boundary {
  day: Day
  instant: Instant
  basis: Basis
}

export interface TimelineEntry {
  version: string
  status: 'draft' | 'published' | 'withdrawn'
  published: Day | null
  /** The first day of effect; where unstated, the earliest one that the appeal window allows (`inferred`). */
  effective: { day: Day; basis: Basis } | null
  /** In force from `from` up to, not including, `to`. Both null for a version that has or gets no time in force. */
  from: Boundary | null
  /** Null while nothing known ends it. */
  to: Boundary | null
  /** The version that takes over at `to`; null where the end is a withdrawal, or there is none. */
  supersededBy: string | null
  /** The version whose end is the `from` of this one; null where none is in force just before. */
  supersedes: string | null
}

type Dates = Pick<Version, 'version' | 'status' | 'dates'>

/**
 * The days of the appeal window that a version waits out: those that its publication recorded, since a later change of
 * the rule moves no date of a version that went out before it.
 */
export function appealWindowOf(mehrs: Mehrs, ledger: Ledger, version: string): number {
  const published = ledger.entries.find((entry) => entry.action === 'published' && entry.version === version)
  return published?.appealWindow ?? mehrs.legalBasis.appealWindow.days
}

/**
 * The versions with their time in force, in the order in which they take effect; versions without such a time
 * stand at the end, in numeric order. With `drafts`, drafts take their planned place and end what comes before;
 * without, they are left out.
 *
 * At most one version is in force at any instant. Of two that take effect on one day the higher one does, and
 * the other gets no time in force. A withdrawal brings nothing back: what a version superseded stays superseded.
 */
export function timeline(
  mehrs: Mehrs,
  versions: readonly Dates[],
  ledger: Ledger,
  drafts: boolean,
): TimelineEntry[] {
  const entries = versions
    .filter(({ status }) => drafts || status !== 'draft')
    .map((version) =>
      start(
        moved(version, ledger),
        withdrawal(version.version, ledger),
        appealWindowOf(mehrs, ledger, version.version),
      ),
    )
    .sort((a, b) => compareVersions(a.version, b.version))
  const dated = entries
    .filter(({ from }) => from !== null)
    .sort((a, b) => compareTexts(a.from!.day, b.from!.day))
  const inForce = dated.filter(({ from }, index) => dated[index + 1]?.from?.day !== from?.day)
  inForce.forEach((entry, index) => {
    const previous = inForce[index - 1]
    if (!previous || (previous.to && previous.to.day <= entry.from!.day)) return
    previous.to = entry.from
    previous.supersededBy = entry.version
    entry.supersedes = previous.version
  })
  const never = entries.filter((entry) => !inForce.includes(entry))
  return [...inForce, ...never.map((entry) => ({ ...entry, from: null, to: null }))]
}

/**
 * The start of the first London day on which a version can be in force that this workspace does not know of:
 * the ledger holds every publication up to `completeTo`, and one made after that waits out the appeal window.
 * A withdrawal could come sooner: no source sets a notice for it.
 */
export function knownUntil(mehrs: Mehrs, ledger: Ledger): { day: Day; instant: Instant } {
  const day = addDays(ledger.completeTo.on, mehrs.legalBasis.appealWindow.days)
  return { day, instant: londonInstant(day) }
}

/** Orders `7.9` before `7.10`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]]
  return left[0]! - right[0]! || left[1]! - right[1]!
}

function start({ version, status, dates }: Dates, withdrawn: Day | null, window: number): TimelineEntry {
  const published = dates.published === 'unstated' ? null : dates.published.on
  const effective = effectiveDay(dates, status, published, window)
  const never = !effective || (withdrawn !== null && withdrawn <= effective.day)
  return {
    version,
    status: withdrawn ? 'withdrawn' : status,
    published,
    effective,
    from: never ? null : boundary(effective.day, effective.basis),
    to: never || !withdrawn ? null : boundary(withdrawn, 'stated'),
    supersededBy: null,
    supersedes: null,
  }
}

/** A version with the first day of effect that its last delay, or decision on a referral, gives it. */
export function moved<T extends Dates>(version: T, { entries }: Ledger): T {
  const last = entries.findLast(
    ({ action, version: id, effective }) =>
      (action === 'delayed' || action === 'directed') && id === version.version && effective !== undefined,
  )
  if (last?.effective === undefined) return version
  const { effective, sources } = last
  return {
    ...version,
    dates: {
      ...version.dates,
      effective: effective === 'unstated' ? effective : { on: effective.on, basis: 'stated', sources },
    },
  }
}

/** A draft can only plan: whatever its dates say, nothing takes effect by them. */
function effectiveDay(
  dates: Version['dates'],
  status: Version['status'],
  published: Day | null,
  window: number,
): TimelineEntry['effective'] {
  const planned = status === 'draft' ? 'planned' : null
  if (dates.effective !== 'unstated')
    return { day: dates.effective.on, basis: planned ?? dates.effective.basis }
  return published ? { day: addDays(published, window), basis: planned ?? 'inferred' } : null
}

/** A withdrawn version is out of force from the start of the day that the ledger gives. */
function withdrawal(version: string, ledger: Ledger): Day | null {
  return ledger.entries.find((entry) => entry.action === 'withdrawn' && entry.version === version)?.on ?? null
}

function boundary(day: Day, basis: Basis): Boundary {
  return { day, instant: londonInstant(day), basis }
}
