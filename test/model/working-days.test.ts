import { describe, expect, it } from 'vitest'
import type { Mehrs } from '../../src/model/types.js'
import { workingDays } from '../../src/model/working-days.js'
import { mehrs } from '../support/made-up.js'

// 1 May 2042 is a Thursday.
const listed: Mehrs = {
  ...mehrs,
  bankHolidays: [
    { year: 2042, days: ['2042-05-05', '2042-12-25', '2042-12-26'], sources: [] },
    { year: 2043, days: ['2043-01-01'], sources: [] },
  ],
}

describe('workingDays', () => {
  it.each([
    ['the next day', '2042-05-01', '2042-05-02', 1],
    ['the same day', '2042-05-01', '2042-05-01', 0],
    ['a weekend', '2042-05-02', '2042-05-04', 0],
    ['a weekend and a bank holiday', '2042-05-01', '2042-05-06', 2],
    ['the turn of a year', '2042-12-24', '2043-01-02', 4],
  ])('counts %s', (_, from, to, expected) => {
    expect(workingDays(from, to, listed)).toBe(expected)
  })

  it('guesses at no year', () => {
    expect(workingDays('2043-12-30', '2044-01-05', listed)).toEqual({ missing: 2044 })
    expect(workingDays('2042-05-01', '2042-05-02', mehrs)).toEqual({ missing: 2042 })
  })
})
