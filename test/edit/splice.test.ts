import { expect, it } from 'vitest'
import { splice, spliceYaml } from '../../src/edit/splice.js'

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

it('gives YAML only where it says what was meant', () => {
  const text = '# Burrows\r\nretry:   no # or so\r\n'
  const spot = { start: text.indexOf('no'), end: text.indexOf('no') + 2 }
  expect(spliceYaml(text, [{ ...spot, text: 'expected' }], { retry: 'expected' })).toBe(
    '# Burrows\r\nretry:   expected # or so\r\n',
  )
  expect(spliceYaml(text, [{ ...spot, text: '3' }], { retry: '3' })).toBeNull()
  expect(spliceYaml(text, [{ ...spot, text: '[' }], { retry: '[' })).toBeNull()
})
