import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  formatDay,
  isDay,
  later,
  londonClock,
  londonDay,
  londonInstant,
} from '../../src/model/calendar.js'
import { proof } from '../support/depth.js'

describe('isDay', () => {
  it.each(['2022-05-24', '2024-02-29', '2000-02-29', '1000-01-01', '2999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    ['30 February', '2022-02-30'],
    ['29 February of a common year', '2022-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['day and month swapped', '2022-24-05'],
    ['31 April', '2022-04-31'],
    ['month 0', '2022-00-10'],
    ['day 0', '2022-01-00'],
    ['one-digit month', '2022-5-24'],
    ['a time with it', '2022-05-24T00:00:00Z'],
    ['a two-digit year', '0022-05-24'],
    ['a year past 2999', '9999-12-31'],
    ['a line feed at the end', '2022-05-24\n'],
    ['digits of another script', '２０２２-05-24'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('addDays', () => {
  it.each([
    ['2022-03-25', 14, '2022-04-08'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2022-03-01', -1, '2022-02-28'],
    ['2021-12-31', 1, '2022-01-01'],
    // A day is a day of the calendar, whether it has 23 hours or 25.
    ['2022-03-26', 2, '2022-03-28'],
    ['2022-10-29', 2, '2022-10-31'],
    ['2999-12-31', 14, '3000-01-14'],
  ])('%s and %i days are %s', (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum)
  })
})

describe('londonClock', () => {
  it.each([
    ['2022-01-10T00:00:00Z', '2022-01-10T00:00:00'],
    ['2022-04-13T23:00:00Z', '2022-04-14T00:00:00'],
    ['2022-03-27T01:00:00Z', '2022-03-27T02:00:00'],
    ['2022-10-30T01:00:00Z', '2022-10-30T01:00:00'],
  ])('at %s shows %s', (instant, shown) => {
    expect(londonClock(instant)).toBe(shown)
  })

  it('shows the time of the day that an instant was made from', () => {
    expect(londonClock(later(londonInstant('2022-04-14'), 120))).toBe('2022-04-14T00:02:00')
  })
})

describe('londonInstant', () => {
  it.each([
    ['midnight in winter', '2022-01-10', undefined, '2022-01-10T00:00:00Z'],
    ['midnight in summer, the day before in UTC', '2022-05-24', undefined, '2022-05-23T23:00:00Z'],
    ['the midnight before summer time', '2022-03-27', undefined, '2022-03-27T00:00:00Z'],
    ['the last minute before summer time', '2022-03-27', '00:59', '2022-03-27T00:59:00Z'],
    ['a time that clocks skip', '2022-03-27', '01:30', '2022-03-27T01:30:00Z'],
    ['the first minute of summer time', '2022-03-27', '02:00', '2022-03-27T01:00:00Z'],
    ['the midnight after', '2022-03-28', undefined, '2022-03-27T23:00:00Z'],
    ['the last midnight of summer time', '2022-10-30', undefined, '2022-10-29T23:00:00Z'],
    ['a time that clocks show twice', '2022-10-30', '01:30', '2022-10-30T00:30:00Z'],
    ['the first time shown once again', '2022-10-30', '02:00', '2022-10-30T02:00:00Z'],
    ['the midnight after', '2022-10-31', undefined, '2022-10-31T00:00:00Z'],
    ['the closing of a consultation', '2022-05-03', '16:00', '2022-05-03T15:00:00Z'],
    // 1968 to 1971: summer time all the year.
    ['a winter of British Standard Time', '1970-01-10', undefined, '1970-01-09T23:00:00Z'],
  ])('%s', (_, day, time, instant) => {
    expect(londonInstant(day, time)).toBe(instant)
  })

  it('is undone by londonDay, and the instant before it is on the day before', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const midnight = londonInstant(day)
        const before = new Date(Date.parse(midnight) - 1000).toISOString()
        expect(londonDay(midnight)).toBe(day)
        expect(londonDay(before)).toBe(addDays(day, -1))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('formatDay', () => {
  it('prints a date as the sources do', () => {
    expect(formatDay('2022-05-03')).toBe('3 May 2022')
    expect(formatDay('2024-02-29')).toBe('29 February 2024')
  })
})

proof('gives the same answers in every time zone and locale of the machine', () => {
  const calendar = join(import.meta.dirname, '../../src/model/calendar.ts')
  const script = `
    import { addDays, formatDay, isDay, londonDay, londonInstant } from ${JSON.stringify(calendar)}
    const days = ['2022-03-27', '2022-03-28', '2022-10-30', '2022-10-31', '2024-02-29', '1970-01-01']
    console.log(JSON.stringify(days.map((day) =>
      [isDay(day), addDays(day, 1), londonInstant(day), londonDay(londonInstant(day, '23:59')), formatDay(day)])))`
  const run = (TZ: string, LANG: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: 'utf8',
    })
  const answers = [
    run('UTC', 'C'),
    run('Europe/London', 'en_GB.UTF-8'),
    run('Asia/Tokyo', 'tr_TR.UTF-8'),
    run('America/St_Johns', 'ar_EG.UTF-8'),
    run('Pacific/Apia', 'th_TH.UTF-8'),
  ]
  expect(answers[0]).toContain('2022-03-27T00:00:00Z')
  expect(new Set(answers).size).toBe(1)
})
