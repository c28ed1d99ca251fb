import { consultationStatus } from '../../compose/status.js'
import { addDays, type Day, formatDay } from '../../model/calendar.js'
import { compareTexts } from '../../model/order.js'
import { appealWindowOf, type TimelineEntry, timeline } from '../../model/timeline.js'
import type { LedgerEntry } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'

/** Something that lasts, or happens on a day: a line of the picture of the timeline, and of the table of the same. */
export interface Span {
  what: string
  kind: 'version' | 'window' | 'consultation' | 'event'
  /** Null where no source says when. */
  from: Day | null
  /** The last day of it, or the day on which it is over; null while nothing known ends it. */
  to: Day | null
  /** How it is known, or what came of it, in words. */
  how: string
  /** Whether it is so, as far as anybody knows: not planned, inferred, unstated or withdrawn. */
  isFirm: boolean
}

/** Every version with its time in force and its appeal window, every consultation, and what happened to them, by their days. */
export function timelineSpans(workspace: Workspace): Span[] {
  const { mehrs, versions, consultations, ledger } = workspace
  const values = versions.map(({ value }) => value)
  const spans = [
    ...timeline(mehrs.value, values, ledger.value, true).flatMap((entry) => [
      ...appealWindow(workspace, entry),
      inForce(entry),
    ]),
    ...consultations.map(({ value }): Span => {
      const { label } = consultationStatus(workspace, value)
      const { opened, closes } = value.dates
      const what = `Consultation on ${value.proposes}`
      return { what, kind: 'consultation', from: opened, to: closes.on, how: label, isFirm: true }
    }),
    ...ledger.value.entries.flatMap(happened),
  ]
  return spans.sort((a, b) => compareTexts(a.from ?? '9999', b.from ?? '9999'))
}

function inForce({ version, status, from, to, effective }: TimelineEntry): Span {
  const what = `Version ${version}${status === 'draft' ? ' (draft)' : ''}`
  const end = status === 'withdrawn' ? ', then withdrawn' : ''
  if (from) {
    const isFirm = from.basis === 'stated' && status !== 'withdrawn'
    return { what, kind: 'version', from: from.day, to: to?.day ?? null, how: `${from.basis}${end}`, isFirm }
  }
  const how =
    status === 'withdrawn' ? 'withdrawn before it took effect' : effective ? 'never in force' : 'unstated'
  return { what, kind: 'version', from: null, to: null, how, isFirm: false }
}

function appealWindow({ mehrs, ledger }: Workspace, { version, published }: TimelineEntry): Span[] {
  const days = appealWindowOf(mehrs.value, ledger.value, version)
  if (!published || days === 0) return []
  const what = `Appeal window of ${version}`
  const how = `${days} days from the publication`
  return [{ what, kind: 'window', from: published, to: addDays(published, days), how, isFirm: true }]
}

/** By the action of an event, what happened; those that the other lines tell have none. */
const told: Partial<Record<LedgerEntry['action'], string>> = {
  amended: 'amended',
  abandoned: 'withdrawn',
  referred: 'referred',
  directed: 'decided on',
  delayed: 'delayed',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
}

function happened({ action, version, consultation, on, effective, why }: LedgerEntry): Span[] {
  const word = told[action]
  if (word === undefined) return []
  const until = effective && effective !== 'unstated' ? ` to ${formatDay(effective.on)}` : ''
  const what = `${consultation === undefined ? 'Version' : 'Consultation on'} ${version} ${word}${until}`
  return [{ what, kind: 'event', from: on, to: on, how: why, isFirm: true }]
}
