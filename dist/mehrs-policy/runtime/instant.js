/** Instants in, milliseconds out: no clock, no time zone of the machine, no `Intl`. */

import { show } from './show.js'

const iso =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T(?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/**
 * @param {unknown} at A Date, or an ISO 8601 date and time with its offset from UTC.
 * @returns {number} Milliseconds since 1970-01-01T00:00:00Z; parts of a millisecond are cut off.
 * @throws {TypeError} Where `at` is anything else, or a date or time that does not exist.
 */
export function toMilliseconds(at) {
  const time = typeof at === 'string' ? parse(at) : timeOf(at)
  if (Number.isNaN(time)) throw new TypeError(`at: ${complaint(at)}`)
  return time
}

/** @param {string} text */
function parse(text) {
  const match = iso.exec(text)
  if (!match) return Number.NaN
  const [, year, month, day, time, second = '00', fraction = '', offset] = match
  if (Number(day) > daysIn(Number(month), Number(year))) return Number.NaN
  // Every engine must read this form alike, with just three digits after the second.
  return Date.parse(`${year}-${month}-${day}${time}:${second}.${`${fraction}000`.slice(0, 3)}${offset}`)
}

/**
 * @param {number} month
 * @param {number} year
 */
function daysIn(month, year) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * The time of a Date of any realm, not only of this one, as `instanceof` would want it.
 * @param {unknown} at
 */
function timeOf(at) {
  try {
    return Date.prototype.getTime.call(at)
  } catch {
    return Number.NaN
  }
}

/** @param {unknown} at */
function complaint(at) {
  if (typeof at !== 'string') {
    const wanted = 'expected a valid Date, or a string such as "2022-05-24T00:00:00+01:00"'
    return `${wanted}; got ${at instanceof Date ? 'an invalid Date' : show(at)}`
  }
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(at) ?? []
  if (date === undefined)
    return `${show(at)} is not a date and time that exists, with its offset, as in "2022-05-24T00:00:00+01:00"`
  const lacks = time === undefined ? 'a date without a time' : 'a time without its offset from UTC'
  const local = `${date}${time ?? 'T00:00:00'}`
  return `${show(at)} is ${lacks}; in London, write "${local}+01:00" in summer time and "${local}Z" otherwise`
}
