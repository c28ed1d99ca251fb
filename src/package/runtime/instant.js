/** Instants in, milliseconds out: no clock, no time zone of the machine, no `Intl`. */

import { refuse } from './refuse.js'
import { show } from './show.js'

/** The text that was read last: many questions are about one time. */
let lastText = ''
let lastTime = Number.NaN

/**
 * @param {unknown} at A Date, a Temporal.Instant or ZonedDateTime, or an ISO 8601 date and time with its offset from UTC.
 * @param {number} [index] Which attempt it is the time of, for the error.
 * @returns {number} Milliseconds since 1970-01-01T00:00:00Z; parts of a millisecond are cut off.
 * @throws {TypeError} Where `at` is anything else, or a date or time that does not exist.
 */
export function toMilliseconds(at, index) {
  const time = typeof at === 'string' ? read(at) : timeOf(at)
  return Number.isNaN(time) ? refuseTime(at, index) : time
}

/** @param {string} text */
function read(text) {
  if (text !== lastText) {
    lastTime = parse(text)
    lastText = text
  }
  return lastTime
}

/**
 * Takes `2022-05-24T09:30` with or without `:00` and `.000`, then `Z` or `+01:00`; NaN for all else. By hand, since
 * a regular expression and Date.parse would take longer than all the rest of a decision.
 * @param {string} text
 */
function parse(text) {
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':') return Number.NaN
  const day = daysSince1970(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8),
  )
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  let second = 0
  let millisecond = 0
  let end = 16
  if (text[end] === ':') {
    second = twoDigits(text, 17)
    end = 19
    if (text[end] === '.') {
      end = 20
      for (let unit = 100; isDigit(text.charCodeAt(end)); unit = Math.floor(unit / 10)) {
        millisecond += (text.charCodeAt(end) - zero) * unit
        end += 1
      }
      if (end === 20) return Number.NaN
    }
  }
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN
  return (((day * 24 + hour) * 60 + minute - offsetAt(text, end)) * 60 + second) * 1000 + millisecond
}

/**
 * The offset from UTC that ends `text`, in minutes.
 * @param {string} text
 * @param {number} start
 */
function offsetAt(text, start) {
  const sign = text[start]
  if (sign === 'Z' && text.length === start + 1) return 0
  const hour = twoDigits(text, start + 1)
  const minute = twoDigits(text, start + 4)
  if (text[start + 3] !== ':' || text.length !== start + 6 || hour > 23 || minute > 59) return Number.NaN
  return sign === '+' ? hour * 60 + minute : sign === '-' ? -hour * 60 - minute : Number.NaN
}

const zero = 48

/** @param {number} character */
function isDigit(character) {
  return character >= zero && character < zero + 10
}

/**
 * The number that stands in `text`; NaN where there is anything but digits.
 * @param {string} text
 * @param {number} start
 */
function twoDigits(text, start) {
  const tens = text.charCodeAt(start)
  const ones = text.charCodeAt(start + 1)
  return isDigit(tens) && isDigit(ones) ? (tens - zero) * 10 + ones - zero : Number.NaN
}

/** How long the months before each month are together, in a common year. */
const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

/**
 * @param {number} year
 * @param {number} month From 1.
 * @param {number} day From 1.
 * @returns NaN for a day that does not exist.
 */
function daysSince1970(year, month, day) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const first = Number(before[month - 1]) + (isLeap && month > 2 ? 1 : 0)
  const next = Number(before[month]) + (isLeap && month > 1 ? 1 : 0)
  if (!(day >= 1 && first + day <= next)) return Number.NaN
  return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969) + first + day - 1
}

/**
 * How many leap days there were up to the end of `year`.
 * @param {number} year
 */
function leapDays(year) {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/**
 * The time of a Date or of an instant of Temporal, of any realm, not only of this one, as `instanceof` would want it.
 * @param {unknown} at
 */
function timeOf(at) {
  try {
    return Date.prototype.getTime.call(at)
  } catch {
    return ofTemporal(at)
  }
}

/**
 * Known by its tag, so that one of a polyfill will do. A PlainDateTime has no place in time, and no such field.
 * @param {unknown} at
 */
function ofTemporal(at) {
  const tag = Object.prototype.toString.call(at)
  if (tag !== '[object Temporal.Instant]' && tag !== '[object Temporal.ZonedDateTime]') return Number.NaN
  const { epochMilliseconds } = /** @type {{ epochMilliseconds: unknown }} */ (at)
  return typeof epochMilliseconds === 'number' ? epochMilliseconds : Number.NaN
}

/**
 * @param {unknown} at
 * @param {number} [index]
 * @returns {never}
 * @throws {TypeError}
 */
function refuseTime(at, index) {
  const place = index === undefined ? 'at' : `attempts[${index}].at`
  const example = '"2022-05-24T00:00:00+01:00"'
  if (typeof at !== 'string')
    return refuse(place, `a valid Date, an instant of Temporal, or a string such as ${example}`, at)
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(at) ?? []
  if (date === undefined)
    return refuse(place, `a date and time that exists, with its offset, as in ${example}`, at)
  const local = `${date}${time ?? 'T00:00:00'}`
  throw new TypeError(
    `${place}: ${show(at)} is a ${time ? 'time without its offset from UTC' : 'date without a time'}; in London, write "${local}+01:00" in summer time and "${local}Z" otherwise`,
  )
}
