import { Temporal } from 'temporal-polyfill'

/** Calendar dates and London time, without the machine's time zone, locale or clock. */

/** A calendar date in London as `YYYY-MM-DD`. Dates compare as strings. */
export type Day = string

/** An instant as `YYYY-MM-DDTHH:MM:SSZ`, in UTC. */
export type Instant = string

export const LONDON = 'Europe/London'

/**
 * Whether `text` is a date of the calendar: `2022-02-30` is not. Years outside 1000 to 2999 are slips of the
 * keyboard; without them, days reckoned from a day keep four digits and still compare as strings.
 */
export function isDay(text: string): text is Day {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** The day `days` calendar days after `day` (before it, where negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** How many calendar days `to` is after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/**
 * The instant at which London clocks show `time` (`HH:MM`, midnight by default) on `day`. Of a time that they
 * show twice, when summer time ends, it is the first; one that they skip in spring is read an hour later.
 */
export function londonInstant(day: Day, time = '00:00'): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  return local.toZonedDateTime(LONDON).toInstant().toString({ smallestUnit: 'second' })
}

/** What London clocks show at `instant`, as `YYYY-MM-DDTHH:MM:SS`. */
export function londonClock(instant: Instant): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' })
}

/** The instant so many seconds after `instant`. */
export function later(instant: Instant, seconds: number): Instant {
  return Temporal.Instant.from(instant).add({ seconds }).toString({ smallestUnit: 'second' })
}

/** The London date at `instant`. */
export function londonDay(instant: Instant): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(LONDON).toPlainDate().toString()
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `24 May 2022`: as the sources print dates. */
export function formatDay(day: Day): string {
  const { day: date, month, year } = Temporal.PlainDate.from(day)
  return `${date} ${months[month - 1]} ${year}`
}
