import type { TimeInForce } from '../generated/policy-data.js'
import type { Basis } from '../model/timeline.js'

/** A stretch of time in milliseconds since 1970, from `from` up to, not including, `to`, and what is in force in it. */
export interface Span {
  version: string | null
  basis: Basis | null
  from: number
  to: number
}

/** All the time that a `Date` can tell. */
export const everything: Omit<Span, 'version' | 'basis'> = { from: -8.64e15, to: 8.64e15 + 1 }

/** All of time without gaps or overlaps: each version's time in force, and null where no version is in force. */
export function spans(timeline: readonly TimeInForce[]): Span[] {
  const inForce = timeline.flatMap(({ version, from, to }): Span[] =>
    from ? [{ version, basis: from.basis, from: time(from), to: to ? time(to) : everything.to }] : [],
  )
  const starts = inForce.map(({ from }) => from)
  const ends = inForce.map(({ to }) => to)
  const gaps = [everything.from, ...ends].map((from, index): Span => {
    return { version: null, basis: null, from, to: starts[index] ?? everything.to }
  })
  return [...inForce, ...gaps].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
}

function time({ instant }: { instant: string }): number {
  return Date.parse(instant)
}
