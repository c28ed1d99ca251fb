import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../model/calendar.js'

const LONDON = 'Europe/London'

/** The date that London's calendar shows at `time`, in milliseconds since 1970-01-01T00:00:00Z. */
export function dateInLondon(time: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(LONDON).toPlainDate().toString()
}

/** When `day` begins in London, in milliseconds since 1970-01-01T00:00:00Z. */
export function startOfDay(day: Day): number {
  return Temporal.ZonedDateTime.from(`${day}T12:00[${LONDON}]`).startOfDay().epochMilliseconds
}

export function daysLater(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
