import { expect, it } from 'vitest'
import { ruleMessages, rules } from '../../../src/validate/rules/index.js'

const codes = Object.keys(rules)

it('keeps the table in the order of the codes, each rule under its own', () => {
  expect(codes).toEqual([...codes].sort())
  expect(Object.values(rules).map(({ code }) => code)).toEqual(codes)
})

it('tells the way out with every finding', () => {
  expect(ruleMessages['duplicate-check-code']({ code: 'ZZ001' })).toEqual({
    message: 'the check ZZ001 is listed twice',
    fix: rules['duplicate-check-code'].fix,
  })
})
