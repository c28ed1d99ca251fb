import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/package/runtime/nearest.js'
import { refuseCohort, refuseSlip } from '../../src/package/runtime/refuse.js'
import { show } from '../../src/package/runtime/show.js'

describe('show: a value in an error message', () => {
  it.each<[unknown, string]>([
    ['ZZ001', '"ZZ001"'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    ['a\u001b[2J\u009b\u202e\u200b\u2028', '"a\\u001b[2J%C2%9B%E2%80%AE%E2%80%8B%E2%80%A8"'],
    [[], 'an empty array'],
    [['ZZ001'], 'an array'],
    [new Date(0), 'a Date'],
    [new Date(Number.NaN), 'an invalid Date'],
    [() => 0, 'a function'],
    [{}, 'an object'],
    [Object.create(null), 'an object'],
    [null, 'null'],
    [undefined, 'undefined'],
    [1n, '1'],
    [Symbol('x'), 'Symbol(x)'],
  ])('%o is shown in short', (value, shown) => {
    expect(show(value)).toBe(shown)
  })
})

describe('nearest: what was most likely meant', () => {
  const names = ['camel', 'Cohort Camel', 'cohort cat', 'cohort cow']

  it.each([
    ['camel', 'camel'],
    ['CAMEL', 'camel'],
    ['camle', 'camel'],
    ['cohort came', 'Cohort Camel'],
    ['cohort cot', 'cohort cat'],
    ['caxyz', undefined],
    ['', undefined],
  ])('of %j: %j', (typed, expected) => {
    expect(nearest(typed, names)).toBe(expected)
  })

  it('lets as much be wrong as it is told', () => {
    expect(nearest('camxx', names, 0.4)).toBe('camel')
    expect(nearest('camxx', names, 0.39)).toBeUndefined()
    expect(nearest('abcd', ['abce'], 0.25)).toBe('abce')
    expect(nearest('abcd', ['abef'], 0.25)).toBeUndefined()
  })
})

describe('refuseCohort', () => {
  it('says what is allowed, and guesses only what is near', () => {
    const refuse =
      (cohort: unknown, ...cohorts: string[]) =>
      () =>
        refuseCohort(cohort, cohorts)
    expect(refuse('Elephants', 'Cohort Camel', 'Cohort Cow')).toThrow(
      'cohort: "Elephants" is not a cohort of this policy. Allowed: "Cohort Camel", "Cohort Cow".',
    )
    expect(refuse('cohort camle', 'Cohort Camel')).toThrow(
      'is not a cohort of this policy. Did you mean "Cohort Camel"? Allowed: "Cohort Camel".',
    )
    expect(refuse(7, 'Cohort Camel')).toThrow('cohort: 7 is not a cohort of this policy. Allowed:')
    expect(refuse('X')).toThrow('Allowed: none.')
  })
})

describe('refuseSlip', () => {
  const fields = ['at', 'attempts', 'allowDraft']
  const slip = (name: string, value: object, index?: number) => () => refuseSlip(name, value, fields, index)

  it.each([
    ['attemps', {}, 'attemps: there is no such field. Did you mean attempts?'],
    ['draft', { attempts: [] }, 'draft: there is no such field. Did you mean allowDraft?'],
    ['AT', {}, 'AT: there is no such field. Did you mean at?'],
    ['allowDra\nt\u202e', {}, 'allowDra\\nt%E2%80%AE: there is no such field. Did you mean allowDraft?'],
  ])('takes %j for a slip', (name, value, message) => {
    expect(slip(name, value)).toThrow(TypeError)
    expect(slip(name, value)).toThrow(message)
  })

  it('names the attempt that it is in', () => {
    expect(slip('AT', {}, 3)).toThrow('attempts[3].AT: there is no such field.')
  })

  it.each([
    ['attemps', { attempts: [] }],
    ['temp', {}],
    ['meterSerial', {}],
  ])('passes over %j in %j', (name, value) => {
    expect(slip(name, value)).not.toThrow()
  })
})
