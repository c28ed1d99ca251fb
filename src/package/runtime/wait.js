/** When the next attempt may come at the earliest. */

/** @import { Calendar, Interval, NextAttempt } from './types.js' */

const hour = 3_600_000
const day = 24 * hour

/**
 * @param {Calendar} [calendar] None where no interval is of working days.
 * @returns {(interval: Interval, time: number) => NextAttempt} `time` is that of the last attempt, in milliseconds.
 */
export function createWait({ years, bankHolidays } = { years: [], bankHolidays: [] }) {
  const holidays = bankHolidays.map((text) => Date.parse(text))

  return ({ interval, unit }, time) => {
    const end = new Date(unit === 'hours' ? time + interval * hour : later(interval, unit, time))
    return Object.freeze({ interval, unit, instant: Number.isNaN(end.getTime()) ? null : end.toISOString() })
  }

  /**
   * The same time of day in London so many days later; NaN where a year's bank holidays are not known.
   * @param {number} interval
   * @param {Interval['unit']} unit
   * @param {number} time
   */
  function later(interval, unit, time) {
    let local = time + (isSummer(time) ? hour : 0)
    if (unit === 'days') local += interval * day
    else
      for (let left = interval; left > 0; ) {
        local += day
        const date = new Date(Math.floor(local / day) * day)
        if (!years.includes(date.getUTCFullYear())) return Number.NaN
        if (date.getUTCDay() % 6 !== 0 && !holidays.includes(date.getTime())) left -= 1
      }
    // Of a time that clocks show twice, the first; one that they skip is read an hour later.
    return isSummer(local - hour) ? local - hour : local
  }
}

/**
 * Whether London has summer time, as it has been since 1996: from one in the morning, in UTC, of the last Sunday of
 * March to that of October.
 * @param {number} time
 */
function isSummer(time) {
  const year = new Date(time).getUTCFullYear()
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9)
}

/**
 * @param {number} year
 * @param {number} month Of 31 days, from 0.
 */
function lastSunday(year, month) {
  const end = new Date(Date.UTC(year, month, 31, 1))
  return end.getTime() - end.getUTCDay() * day
}
