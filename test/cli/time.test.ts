import { describe, expect, it } from 'vitest'
import { readInstant } from '../../src/cli/time.js'

describe('readInstant', () => {
  it.each([
    ['2022-05-24', '2022-05-23T23:00:00Z'],
    ['2022-01-24', '2022-01-24T00:00:00Z'],
    ['2022-05-24T09:30', '2022-05-24T08:30:00Z'],
    ['2022-05-24 09:30:15', '2022-05-24T08:30:15Z'],
    ['2022-05-24T09:30Z', '2022-05-24T09:30:00Z'],
    ['2022-05-24T00:00:00+01:00', '2022-05-23T23:00:00Z'],
    ['2022-05-23T23:59:59.5+01:00', '2022-05-23T22:59:59.5Z'],
  ])('reads %s as %s', (typed, instant) => {
    expect(readInstant('--at', typed)).toBe(instant)
  })

  it.each([
    ['tomorrow', 'is no date or time'],
    ['2022-02-30', 'is no date or time'],
    ['24/05/2022', 'is no date or time'],
    ['2022-05-24T25:00', 'is no time'],
    ['2022-05-24T25:00Z', 'is no time'],
    ['9999-12-31T23:00-05:00', 'is no date or time'],
    ['', 'is no date or time'],
    // Clocks went from 01:00 to 02:00 on 27 March 2022, and from 02:00 back to 01:00 on 30 October.
    ['2022-03-27T01:30', 'is no time that London clocks show once'],
    ['2022-10-30T01:30', 'is no time that London clocks show once'],
  ])('refuses %s: it %s', (typed, why) => {
    expect(() => readInstant('--at', typed)).toThrow(`--at: '${typed}' ${why}`)
  })

  it('takes a time that London clocks show twice where it has its offset', () => {
    expect(readInstant('--at', '2022-10-30T01:30+01:00')).toBe('2022-10-30T00:30:00Z')
    expect(readInstant('--at', '2022-10-30T01:30+00:00')).toBe('2022-10-30T01:30:00Z')
  })
})
