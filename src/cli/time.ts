import { Temporal } from 'temporal-polyfill'
import { type Instant, isDay, LONDON, londonInstant } from '../model/calendar.js'
import { Refusal } from './refusal.js'
import { said } from './said.js'

const dateTime = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/i

/**
 * The instant that somebody typed: `2022-05-24` is the start of that day in London, a time without an offset is
 * London time, and a time with one (`+01:00`, `Z`) is what it says.
 * @throws Refusal where the text is none of these, or London clocks show the time twice or never.
 */
export function readInstant(option: string, text: string): Instant {
  if (isDay(text)) return londonInstant(text)
  const [, day, , , offset] = dateTime.exec(text) ?? []
  if (day === undefined || !isDay(day)) return refuse(option, text, 'is no date or time')
  const instant = offset ? read(() => Temporal.Instant.from(text)) : read(() => londonTime(text))
  if (instant) return instant
  return refuse(option, text, offset ? 'is no time' : 'is no time that London clocks show once')
}

function londonTime(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    .toZonedDateTime(LONDON, { disambiguation: 'reject' })
    .toInstant()
}

/** Null where there is no such time. */
function read(time: () => Temporal.Instant): Instant | null {
  try {
    return time().toString()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function refuse(option: string, text: string, why: string): never {
  throw new Refusal(
    said`${option}: '${text}' ${why}. Write a day (2022-05-24), London time (2022-05-24T09:30), or a time with its offset (2022-05-24T09:30+01:00).`,
  )
}
