import type { Consultation, Ledger, Version, WrittenVersion } from '../model/types.js'
import type { Sourced } from '../model/workspace.js'

/**
 * A version with what follows from the ledger: it is published because an event says so, on the day and with the
 * first day of effect that the event gives. A file that says it too is left with what it says; where that is
 * something else, the rules find it.
 */
export function withStatus(source: Sourced<WrittenVersion>, { entries }: Ledger): Sourced<Version> {
  const { value } = source
  const event = entries.find(({ action, version }) => action === 'published' && version === value.version)
  const published = event ? { on: event.on, sources: event.sources } : 'unstated'
  const derived: Sourced<Version> = {
    ...source,
    value: {
      ...value,
      status: value.status ?? (event ? 'published' : 'draft'),
      dates: { published: value.dates.published ?? published, effective: effective(value, event) },
    },
  }
  written.set(derived, source)
  return derived
}

/** What a version, or a consultation, of a workspace was derived from. */
const written = new WeakMap<object, Sourced<unknown>>()

/** The same for a version that another ledger has had its say about. One that no ledger made stays what it is. */
export function withStatusAnew(version: Sourced<Version>, ledger: Ledger): Sourced<Version> {
  const source = written.get(version)
  return source ? withStatus(source as Sourced<WrittenVersion>, ledger) : version
}

/** A consultation with the closing time that it was last given. */
export function withAmendments(source: Sourced<Consultation>, { entries }: Ledger): Sourced<Consultation> {
  const { value } = source
  const closes = entries.findLast((entry) => entry.consultation === value.id && entry.closes)?.closes
  if (!closes) return source
  const derived = { ...source, value: { ...value, dates: { ...value.dates, closes } } }
  written.set(derived, source)
  return derived
}

/** The same for a consultation that another ledger has had its say about. */
export function withAmendmentsAnew(
  consultation: Sourced<Consultation>,
  ledger: Ledger,
): Sourced<Consultation> {
  const source = written.get(consultation) as Sourced<Consultation> | undefined
  return withAmendments(source ?? consultation, ledger)
}

function effective(
  { dates }: WrittenVersion,
  event: Ledger['entries'][number] | undefined,
): Version['dates']['effective'] {
  if (event?.effective === undefined) return dates.effective
  if (event.effective === 'unstated') return 'unstated'
  return { on: event.effective.on, basis: 'stated', sources: event.sources }
}
