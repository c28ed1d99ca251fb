import { Temporal } from 'temporal-polyfill'
import type { Interval, Mehrs } from '../../model/types.js'

/**
 * The first instant that is so long after `at`, as text; null where nobody can say, since the bank holidays of a year are not
 * listed. Days are those of London's calendar, as the time zone database has it.
 */
export function earliest(
  at: number,
  { interval, unit }: Interval,
  { bankHolidays = [] }: Mehrs,
): string | null {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  if (unit === 'hours') return text(instant.add({ hours: interval }))
  let local = instant.toZonedDateTimeISO('Europe/London')
  if (unit === 'days') return text(local.add({ days: interval }).toInstant())
  const free = bankHolidays.flatMap(({ days }) => days)
  const clock = local.toPlainTime()
  let day = local.toPlainDate()
  for (let counted = 0; counted < interval; ) {
    day = day.add({ days: 1 })
    if (!bankHolidays.some(({ year }) => year === day.year)) return null
    if (day.dayOfWeek <= 5 && !free.includes(day.toString())) counted += 1
  }
  local = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: clock })
  return text(local.toInstant())
}

function text(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' })
}
