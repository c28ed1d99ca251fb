import { formatDay } from '../model/calendar.js'
import type { Status } from '../model/document.js'
import { type Boundary, type TimelineEntry, timeline } from '../model/timeline.js'
import type { Consultation, Version } from '../model/types.js'
import type { Workspace } from '../model/workspace.js'

/**
 * What a version is on the calendar. A page is read on days that no build knows of, so it says from when until when,
 * and `superseded` only of what was so on the day to which the ledger is complete.
 */
export function versionStatus(workspace: Workspace, version: Version): Status {
  const { mehrs, versions, ledger } = workspace
  const values = versions.map(({ value }) => value)
  const known = values.some((value) => value.version === version.version) ? values : [version]
  const entries = timeline(mehrs.value, known, ledger.value, version.status === 'draft')
  const entry = entries.find((one) => one.version === version.version)!
  if (version.status === 'draft') return draft(entry)
  return published(entry, ledger.value.completeTo.on)
}

/** What a consultation is: until when it takes responses, or what came of it. */
export function consultationStatus({ ledger }: Workspace, consultation: Consultation): Status {
  const { id, proposes, dates, contact } = consultation
  const about = (action: string) =>
    ledger.value.entries.findLast((entry) => entry.action === action && entry.consultation === id)
  const [ended] = (['abandoned', 'concluded', 'closed'] as const).flatMap((action) => about(action) ?? [])
  const by = `${dates.closes.at} on ${formatDay(dates.closes.on)}, London time`
  if (ended) {
    const isCut = ended.action === 'abandoned' && ended.on <= dates.closes.on
    return {
      kind: 'consultation',
      label: `${ended.action === 'abandoned' ? 'Withdrawn' : sentence(ended.action)} on ${formatDay(ended.on)}`,
      text: `It took responses until ${isCut ? 'then' : by}.`,
    }
  }
  return {
    kind: 'consultation',
    label: `Open until ${by}`,
    text: `Send responses to ${contact}. What version ${proposes} proposes is a draft, not policy in force.`,
  }
}

function draft({ version, effective }: TimelineEntry): Status {
  const planned = effective
    ? `It is planned to take effect on ${formatDay(effective.day)}.`
    : 'No day is planned on which it takes effect.'
  return { kind: 'draft', label: 'Draft', text: `Version ${version} is not policy in force. ${planned}` }
}

function published(entry: TimelineEntry, completeTo: string): Status {
  const { status, from, to, supersededBy } = entry
  if (status === 'withdrawn') {
    const text = from ? `It was in force from ${day(from)} until it was withdrawn.` : 'It was never in force.'
    return { kind: 'withdrawn', label: to ? `Withdrawn from ${day(to)}` : 'Withdrawn', text }
  }
  if (!from)
    return { kind: 'published', label: 'Published', text: 'No time is known in which it is in force.' }
  if (!to)
    return { kind: 'published', label: `In force from ${day(from)}`, text: 'Nothing published ends that.' }
  const over = `Version ${supersededBy} takes over on ${day(to)}.`
  return to.day <= completeTo
    ? { kind: 'superseded', label: `Superseded on ${day(to)}`, text: `In force from ${day(from)}. ${over}` }
    : { kind: 'published', label: `In force from ${day(from)} to ${day(to)}`, text: over }
}

function day({ day, basis }: Boundary): string {
  return basis === 'stated' ? formatDay(day) : `${formatDay(day)} (${basis})`
}

function sentence(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}
