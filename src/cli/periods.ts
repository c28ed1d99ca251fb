import type { EffectiveDates } from '../generated/effective-dates.js'
import { formatDay, type Instant, londonDay } from '../model/calendar.js'
import type { PolicyInForce } from '../package/runtime/types.js'
import { visible } from '../render/visible.js'
import type { Paint } from './paint.js'

/** The versions and their times in force as a table for people. */
export function sayTimeline({ versions, knownUntil, shortTitle }: EffectiveDates, paint: Paint): string {
  const rows = versions.map(({ version, status, from, to }) => [
    version,
    status,
    boundary(from),
    from && !to ? 'no end known' : boundary(to),
  ])
  const head = ['version', 'status', 'in force from', 'up to, not including']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return [
    paint('bold', `${visible(shortTitle)}: versions in order of effect, drafts at their planned place`),
    paint('dim', line(head)),
    ...rows.map((row) => visible(line(row))),
    '',
    `Known until ${formatDay(knownUntil.day)}. ${visible(knownUntil.why)}`,
    '',
  ].join('\n')
}

/** What is in force at an instant, with and without drafts. */
export function sayInForce(
  { at, published, withDrafts }: { at: Instant; published: PolicyInForce; withDrafts: PolicyInForce },
  paint: Paint,
): string {
  return [
    `At ${at} (${formatDay(londonDay(at))} in London):`,
    `  ${paint('bold', inForce(published))}`,
    ...(withDrafts.version === published.version ? [] : [`  With drafts: ${inForce(withDrafts)}`]),
    ...(published.stale ? ['  A version that this workspace does not know of may be in force then.'] : []),
    '',
  ].join('\n')
}

function inForce({ version, status, from, to }: PolicyInForce): string {
  if (version === null) return 'no version is in force'
  const end = to ? `, up to ${boundary(to)}` : ''
  return `version ${version}${status === 'draft' ? ' (draft)' : ''} is in force, from ${boundary(from)}${end}`
}

function boundary(at: { day: string; basis: string } | null): string {
  return at ? `${formatDay(at.day)} (${at.basis})` : '-'
}
