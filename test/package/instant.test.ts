import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toMilliseconds } from '../../src/package/runtime/instant.js'

describe('toMilliseconds', () => {
  it.each([
    ['2022-05-24T00:00:00+01:00', '2022-05-23T23:00:00.000Z'],
    ['2022-05-24T00:00:00Z', '2022-05-24T00:00:00.000Z'],
    ['2022-05-24T00:00Z', '2022-05-24T00:00:00.000Z'],
    ['2022-05-24T00:00:00-00:00', '2022-05-24T00:00:00.000Z'],
    ['2022-05-24T00:00:00.5Z', '2022-05-24T00:00:00.500Z'],
    ['2022-05-23T23:59:59.999999999Z', '2022-05-23T23:59:59.999Z'],
    ['2024-02-29T12:00:00-23:59', '2024-03-01T11:59:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(new Date(toMilliseconds(text)).toISOString()).toBe(expected)
  })

  it('reads every instant that a Date writes, in any offset', () => {
    const date = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9998-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    const offset = fc.integer({ min: -1439, max: 1439 })
    const check = fc.property(date, offset, (at, minutes) => {
      const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, -1)
      const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
      const sign = minutes < 0 ? '-' : '+'
      const text = `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
      expect(toMilliseconds(text)).toBe(at.getTime())
      expect(toMilliseconds(at)).toBe(at.getTime())
    })
    fc.assert(check)
  })

  it('reads a Date of another realm', () => {
    expect(toMilliseconds(runInNewContext('new Date(5)'))).toBe(5)
  })

  it('says of a date alone how London writes its start', () => {
    expect(() => toMilliseconds('2022-05-24')).toThrow(
      'at: "2022-05-24" is a date without a time; in London, write "2022-05-24T00:00:00+01:00" in summer time and "2022-05-24T00:00:00Z" otherwise',
    )
  })

  it('says of a local time what it lacks', () => {
    expect(() => toMilliseconds('2022-05-24T09:30')).toThrow(
      '"2022-05-24T09:30" is a time without its offset from UTC; in London, write "2022-05-24T09:30+01:00"',
    )
  })

  it.each([
    '',
    'yesterday',
    '2022-02-30T00:00:00Z',
    '2022-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2022-04-31T00:00:00Z',
    '2022-13-01T00:00:00Z',
    '2022-00-10T00:00:00Z',
    '2022-05-00T00:00:00Z',
    '2022-05-24T24:00:00Z',
    '2022-05-24T00:60:00Z',
    '2022-05-24T23:59:60Z',
    '2024-01-32T00:00:00Z',
    '2022/05-24T00:00:00Z',
    '2022-05/24T00:00:00Z',
    '2022-05-24T00.00:00Z',
    '2022-05-24T0/:00:00Z',
    '2022-05-24T0::00Z',
    '2022-05-24T00:00:00B',
    '2022-05-24T00:00:00*01:00',
    '2022-05-24T00:00:00+01.00',
    '2022-05-24T00:00:00+01:000',
    '2022-05-24T00:00:00+01:60',
    '2022-05-24T00:00:00+24:00',
    '2022-05-24T00:00:00+01',
    '2022-05-24T00:00:00+0100',
    '2022-05-24 00:00:00Z',
    '2022-05-24t00:00:00z',
    '2022-05-24T00:00:00Z ',
    '2022-05-24T00:00:00.Z',
    '+002022-05-24T00:00:00Z',
    '24/05/2022',
    'Tue, 24 May 2022 00:00:00 GMT',
    '٢٠٢٢-05-24T00:00:00Z',
    '2022-05-24T00:00:00Z\n',
  ])('refuses %j', (text) => {
    expect(() => toMilliseconds(text)).toThrow(TypeError)
  })

  it('refuses a megabyte of digits', () => {
    expect(() => toMilliseconds('2022-05-24'.repeat(1e5))).toThrow(TypeError)
  })

  it.each<[string, unknown, string]>([
    ['an invalid Date', new Date('never'), 'got an invalid Date'],
    ['a number', 1653346800000, 'got 1653346800000'],
    ['nothing', undefined, 'got undefined'],
    ['null', null, 'got null'],
    ['an object', { getTime: () => 0 }, 'got an object'],
    ['a function', Date.now, 'got a function'],
    ['a symbol', Symbol('now'), 'got Symbol(now)'],
  ])('refuses %s', (_, at, message) => {
    expect(() => toMilliseconds(at)).toThrow(TypeError)
    expect(() => toMilliseconds(at)).toThrow(message)
  })
})
