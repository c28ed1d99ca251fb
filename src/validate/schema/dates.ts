import { type Day, formatDay, isDay } from '../../model/calendar.js'
import type { SchemaArgs } from '../../model/diagnostics/schema.js'

/** What is wrong with a date, and the date that was most likely meant; null for a date of the calendar. */
export function wrongDate(written: string): SchemaArgs['no-such-date'] | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (!iso) return { written, problem: 'notation', suggestion: rewritten(written.trim()) }
  if (isDay(written)) return null
  const swapped = day(iso[1], iso[3], iso[2])
  return { written, problem: swapped ? 'swapped' : 'calendar', suggestion: swapped }
}

/** Other notations. Where day and month could be either, the day stands first, as in Britain. */
function rewritten(text: string): Day | null {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text)
  if (yearFirst)
    return day(yearFirst[1], yearFirst[2], yearFirst[3]) ?? day(yearFirst[1], yearFirst[3], yearFirst[2])
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  if (yearLast)
    return day(yearLast[3], yearLast[2], yearLast[1]) ?? day(yearLast[3], yearLast[1], yearLast[2])
  const withTime = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)
  if (withTime) return isDay(withTime[1]!) ? withTime[1]! : null
  const inWords = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text)
  return inWords ? namedMonth(inWords[3]!, inWords[2]!, inWords[1]!) : null
}

function namedMonth(year: string, month: string, date: string): Day | null {
  const start = ` ${month.toLowerCase()}`
  for (let number = 1; number <= 12; number++) {
    const candidate = day(year, String(number), date)
    if (candidate && formatDay(candidate).toLowerCase().includes(start)) return candidate
  }
  return null
}

function day(year = '', month = '', date = ''): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(text) ? text : null
}
