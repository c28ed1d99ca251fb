import { expect, it } from 'vitest'
import { splice } from '../../src/edit/splice.js'

it('puts texts in place, in whatever order they are given', () => {
  const splices = [
    { start: 4, end: 5, text: 'Z' },
    { start: 0, end: 0, text: '> ' },
    { start: 1, end: 3, text: '' },
  ]
  expect(splice('abcdefg', splices)).toBe('> adZfg')
})

it('refuses two changes of the same characters', () => {
  expect(() =>
    splice('abc', [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ]),
  ).toThrow('overlap')
})
