import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from './calendar.js'
import type { Mehrs } from './types.js'

/** Why working days cannot be counted: a year whose bank holidays nobody has listed. */
export interface MissingYear {
  missing: number
}

/**
 * The working days of England and Wales after `from`, up to and including `to`: Monday to Friday without the bank
 * holidays that the workspace lists. Never guessed: where a year of the stretch is not listed, it is named.
 */
export function workingDays(from: Day, to: Day, { bankHolidays = [] }: Mehrs): number | MissingYear {
  const listed = new Set(bankHolidays.map(({ year }) => year))
  const free = new Set(bankHolidays.flatMap(({ days }) => days))
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const { year, dayOfWeek } = Temporal.PlainDate.from(day)
    if (!listed.has(year)) return { missing: year }
    if (dayOfWeek <= 5 && !free.has(day)) count++
  }
  return count
}
