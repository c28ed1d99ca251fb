import { describe, expect, it } from 'vitest'
import { compareFigures } from '../../../src/redline/classing/figures.js'

describe('compareFigures', () => {
  it.each([
    ['3 days', '14 days', 'changed'],
    ['MA534', 'MA535', 'changed'],
    ['3 May', 'the third of May', 'changed'],
    ['three days', 'four days', 'changed'],
    ['−5 °C', '5 °C', 'changed'],
    ['½ hour', '¼ hour', 'changed'],
    ['31 March 2024', '31 December 2024', 'changed'],
    ['2–3 days', '2–4 days', 'changed'],
    ['1,000', '1,001', 'changed'],
    ['0.5', '0.05', 'changed'],
    ['£3', '€3', 'changed'],
    ['1 attempt', '2 attempts', 'changed'],
    ['one attempt', 'two attempts', 'changed'],
    ['from 3 to 5', 'from 5 to 3', 'reordered'],
    ['some days', 'few days', null],
    ['`3` days', '3 days', null],
    ['three days', '3 days', null],
    ['one of them', 'any of them', null],
    ['1 attempt', 'one attempt', null],
    ['14 April 2022', '14\u00a0April\u00a02022', null],
    ['14 April 2022', 'April 14th, 2022', null],
    ['14 April 2022', '2022-04-14', null],
    ['1,000', '1000', null],
    ['10 000', '10000', null],
    ['2–3 days', '2 to 3 days', null],
    ['5 %', '5%', null],
    ['−5', '-5', null],
    ['see policy-7.0.pdf', 'see policy-7.1.pdf', null],
    ['at https://a.test/1', 'at https://a.test/2', null],
  ] as const)('between "%s" and "%s"', (before, after, expected) => {
    expect(compareFigures(before, after)).toBe(expected)
    expect(compareFigures(after, before)).toBe(expected)
  })
})
