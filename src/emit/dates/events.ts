import { addDays, type Day, formatDay, type Instant, londonInstant } from '../../model/calendar.js'
import { compareTexts } from '../../model/order.js'
import { appealWindowOf, type TimelineEntry, timeline } from '../../model/timeline.js'
import type { Consultation } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'

/** A date that someone who works with the policy has to keep. */
export interface DateEvent {
  /** Made from what the event is of, never from its date: a calendar that has it moves it. */
  id: string
  /** A whole day in London, or an instant. */
  at: { day: Day } | { instant: Instant }
  summary: string
  description: string
  /** `tentative`: planned, expected or inferred; `cancelled`: it will not come to be. */
  status: 'confirmed' | 'tentative' | 'cancelled'
}

/** Every date of every consultation and version, in order of time. */
export function dateEvents(workspace: Workspace): DateEvent[] {
  const { mehrs, versions, consultations, ledger } = workspace
  const values = versions.map(({ value }) => value)
  const events = [
    ...consultations.flatMap(({ value }) => consultationEvents(workspace, value)),
    ...timeline(mehrs.value, values, ledger.value, true).flatMap((entry) => [
      ...appealWindowEnds(workspace, entry),
      ...takesEffect(workspace, entry),
      ...withdrawn(workspace, entry),
    ]),
  ]
  return inOrder(events)
}

/** The dates that respondents to a consultation have to keep, in order of time. */
export function consultationDates(workspace: Workspace, consultation: Consultation): DateEvent[] {
  const { mehrs, versions, ledger } = workspace
  const values = versions.map(({ value }) => value)
  const proposed = timeline(mehrs.value, values, ledger.value, true).find(
    ({ version }) => version === consultation.proposes,
  )
  return inOrder([
    ...consultationEvents(workspace, consultation),
    ...(proposed ? takesEffect(workspace, proposed) : []),
  ])
}

function inOrder(events: readonly DateEvent[]): DateEvent[] {
  return events.toSorted((a, b) => compareTexts(time(a), time(b)) || compareTexts(a.id, b.id))
}

function consultationEvents({ mehrs }: Workspace, consultation: Consultation): DateEvent[] {
  const { id, title, contact, proposes, dates } = consultation
  const { shortTitle } = mehrs.value
  return [
    {
      id: `consultation-${id}-opens`,
      at: { day: dates.opened },
      summary: `${shortTitle} consultation on ${proposes} opens`,
      description: `${title}. Responses are taken until ${dates.closes.at} London time on ${formatDay(dates.closes.on)}.`,
      status: 'confirmed',
    },
    {
      id: `consultation-${id}-closes`,
      at: { instant: londonInstant(dates.closes.on, dates.closes.at) },
      summary: `${shortTitle} consultation on ${proposes} closes`,
      description: `${title}. Responses to ${contact} by ${dates.closes.at} London time on ${formatDay(dates.closes.on)}.`,
      status: 'confirmed',
    },
    {
      id: `consultation-${id}-concludes`,
      at: { day: dates.concludesBy },
      summary: `${shortTitle} consultation on ${proposes}: expected conclusion`,
      description: `${title}. Expected to conclude no later than ${formatDay(dates.concludesBy)}.`,
      status: 'tentative',
    },
  ]
}

/**
 * The last day of the appeal window: that many days after the publication, that day included, as a period “within 14
 * days of the publication” runs. The earliest day of effect is told apart from it, since the sources tell them apart:
 * a version published on 10 May and effective on 24 May leaves its 14 days. For a draft with a planned date only the
 * latest such day can be told.
 */
function appealWindowEnds({ mehrs, ledger }: Workspace, entry: TimelineEntry): DateEvent[] {
  const { shortTitle, legalBasis } = mehrs.value
  const { clause } = legalBasis.appealWindow
  const { version, status, published, effective } = entry
  const days = appealWindowOf(mehrs.value, ledger.value, version)
  const draft = status === 'draft'
  const earliest = published ? addDays(published, days) : draft ? effective?.day : undefined
  if (earliest === undefined || days === 0) return []
  const window = `the appeal window of ${days} days that clause ${clause} sets`
  return [
    {
      id: `version-${version}-appeal-window-ends`,
      at: { day: earliest },
      summary: `${shortTitle} ${version}: last day of the appeal window${draft ? ' (planned)' : ''}`,
      description: published
        ? `Published on ${formatDay(published)}; ${window} is taken to run until the end of ${formatDay(earliest)}. The earliest day of effect is told apart from it: it is ${days} days after publication, ${formatDay(earliest)}.`
        : `Planned to take effect on ${formatDay(earliest)}; published ${days} days before, at the latest, it leaves ${window}, which then runs until the end of that day.`,
      status: draft ? 'tentative' : 'confirmed',
    },
  ]
}

function takesEffect(
  { mehrs }: Workspace,
  { version, effective, from, supersedes }: TimelineEntry,
): DateEvent[] {
  if (!effective) return []
  const { day, basis } = effective
  const name = `${mehrs.value.shortTitle} ${version}`
  const replaces = supersedes ? ` It replaces version ${supersedes}.` : ''
  const { summary, description } = {
    stated: {
      summary: `${name} takes effect`,
      description: `${name} takes effect on ${formatDay(day)}.${replaces}`,
    },
    planned: {
      summary: `${name} takes effect (planned)`,
      description: `${name} is planned to take effect on ${formatDay(day)}.${replaces}`,
    },
    inferred: {
      summary: `${name}: earliest day of effect`,
      description: `The effective date of ${name} is unstated. ${formatDay(day)} is the earliest day that the appeal window allows.${replaces}`,
    },
  }[basis]
  const status = from === null ? 'cancelled' : basis === 'stated' ? 'confirmed' : 'tentative'
  return [{ id: `version-${version}-effective`, at: { day }, summary, description, status }]
}

function withdrawn({ mehrs, ledger }: Workspace, { version, status }: TimelineEntry): DateEvent[] {
  const { entries } = ledger.value
  const entry = entries.find((candidate) => candidate.action === 'withdrawn' && candidate.version === version)
  if (status !== 'withdrawn' || !entry) return []
  return [
    {
      id: `version-${version}-withdrawn`,
      at: { day: entry.on },
      summary: `${mehrs.value.shortTitle} ${version} is withdrawn`,
      description: entry.why,
      status: 'confirmed',
    },
  ]
}

/** Whole days before the instants in them. */
function time({ at }: DateEvent): string {
  return 'day' in at ? at.day : at.instant
}
