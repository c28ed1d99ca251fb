import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpace, isWord, units, words } from '../../../src/redline/words/words.js'

describe('units', () => {
  it.each([
    ['codes and clause numbers', 'MA534 under 8.10A', ['MA534', 'under', '8.10A']],
    ['versions and numbers', 'v7.0 has 1,000.5 or 3%', ['v7.0', 'has', '1,000.5', 'or', '3%']],
    ['dates as printed', 'from 24 May 2022 on', ['from', '24 May 2022', 'on']],
    [
      'dates as printed in the United States',
      'by March 15, 2025 or so',
      ['by', 'March 15, 2025', 'or', 'so'],
    ],
    ['dates as data', 'on 2022-05-24 at 16:00', ['on', '2022-05-24', 'at', '16:00']],
    [
      'addresses, without the full stop after them',
      'see https://x.test/a?b=c.',
      ['see', 'https://x.test/a?b=c'],
    ],
    ['e-mail addresses', 'to a.b@c.example now', ['to', 'a.b@c.example', 'now']],
    ['joined words', "first-generation and/or don't", ['first-generation', 'and/or', "don't"]],
    ['combining marks', 'cafe\u0301 noir', ['cafe\u0301', 'noir']],
    ['pictures of several characters', '👨‍👩‍👧 and 🇬🇧', ['👨‍👩‍👧', 'and', '🇬🇧']],
    ['words of scripts without spaces', '日本語です', ['日本語', 'です']],
  ])('keeps %s whole', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives the text back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(units(text).join('')).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts ASCII where it cuts it among other text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '£9',
        ' ',
        '-5',
        '8.10A',
        'a@b.c',
        '24 May 2022',
        'May 3, 2022',
        "don't",
        '$1,000',
        '50%',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        expect(units(`${text}\n\u00e9`)).toEqual([...units(`${text}\n`), '\u00e9'])
      }),
      { numRuns: 1000 },
    )
  })

  it('never cuts between a character and what combines with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const unit of units(text).slice(1)) expect(unit).not.toMatch(/^\p{M}/u)
      }),
    )
  })

  it('gives long texts of a script without spaces back, too, and in a blink', () => {
    const text = '日本語です天気は\u0301'.repeat(5_000)
    expect(units(text).join('')).toBe(text)
    expect(units(text).length).toBeGreaterThan(10_000)
  })

  it('takes long runs of joined characters in a blink', () => {
    for (const text of [
      'a.'.repeat(50_000),
      'a@'.repeat(50_000),
      '1,'.repeat(50_000),
      `http:${'.'.repeat(50_000)}`,
    ]) {
      expect(units(text).join('')).toBe(text)
    }
  })
})

describe('isWord and isSpace', () => {
  it('tell words, spaces and punctuation apart', () => {
    expect(['MA534', '£', '👍', ' ', '\n', ',', '—'].map((unit) => [isWord(unit), isSpace(unit)])).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
      [false, false],
    ])
  })
})
