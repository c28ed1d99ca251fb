import { Temporal } from 'temporal-polyfill'
import type { OverTime } from '../generated/replay.js'
import { LONDON, londonDay } from '../model/calendar.js'

/** A stretch of London time that begins on `day`; both ends in milliseconds, the second not included. */
export interface Span {
  day: string
  from: number
  to: number
}

/** How many periods there are at the most: as many as can be told apart in a picture. */
const most = 62

/** The periods from `first` to `last` (milliseconds), without gaps, each as short as their number allows. */
export function periodsOf(first: number, last: number): { unit: OverTime['unit']; spans: Span[] } {
  const [start, end] = [first, last].map((ms) => Temporal.PlainDate.from(londonDay(instantOf(ms))))
  const days = start!.until(end!).days + 1
  const years = end!.year - start!.year + 1
  if (days <= most) return { unit: 'day', spans: spans(start!, end!, { days: 1 }) }
  if (days <= 7 * most - 7)
    return { unit: 'week', spans: spans(start!.subtract({ days: start!.dayOfWeek - 1 }), end!, { days: 7 }) }
  if (years <= most / 12) return { unit: 'month', spans: spans(start!.with({ day: 1 }), end!, { months: 1 }) }
  const step = Math.ceil(years / (most / 2))
  return { unit: 'years', spans: spans(beginningOfYear(start!), end!, { years: step }) }
}

/** Time that Temporal knows begins within a year. */
function beginningOfYear(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.year === -271821 ? day : day.with({ month: 1, day: 1 })
}

function spans(start: Temporal.PlainDate, end: Temporal.PlainDate, step: Temporal.DurationLike): Span[] {
  const starts: Temporal.PlainDate[] = [start]
  for (;;) {
    const next = after(starts.at(-1)!, step)
    if (next === null || Temporal.PlainDate.compare(next, end) > 0) break
    starts.push(next)
  }
  const instants = starts.map(startOf)
  return starts.map((day, index) => {
    // The last has no end, so that nothing falls out at the end of all time.
    return { day: day.toString(), from: instants[index]!, to: instants[index + 1] ?? 8.64e15 + 1 }
  })
}

/** When the day begins; the day on which time itself does, for `Date`, began before. */
function startOf(day: Temporal.PlainDate): number {
  return withinTime(() => day.toZonedDateTime(LONDON).epochMilliseconds) ?? -8.64e15
}

function after(day: Temporal.PlainDate, step: Temporal.DurationLike): Temporal.PlainDate | null {
  return withinTime(() => day.add(step))
}

function withinTime<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** An instant in UTC, with milliseconds only where there are some. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}
