import { describe, expect, it } from 'vitest'
import { folded, looks, meant } from '../../src/model/alike.js'

function areAlike(a: string, b: string): boolean {
  const others = looks(b)
  return looks(a).some((look, index) => look === others[index])
}

describe('looks: names that can be taken for one another', () => {
  it.each([
    ['case', 'MOC (Secure)', 'moc (secure)'],
    ['white space', 'MOC (Secure)', 'MOC\u00a0 (Secure) '],
    ['what nobody sees', 'MOC (Secure)', 'M\u200bO\u00adC (Sec\u2060ure)\ufeff'],
    ['the width of letters', 'MOC (Secure)', 'ＭＯＣ （Ｓｅｃｕｒｅ）'],
    ['a Cyrillic letter', 'MOC (Secure)', 'MОC (Secure)'],
    ['Cyrillic letters, and case', 'MOC (Secure)', 'мос (secure)'],
    ['a Cyrillic capital I, and case', 'Cohort I (secure)', 'Cohort І (SECURE)'],
    ['a Greek letter', 'Badger', 'Βadger'],
    ['letters of mathematics', 'MOC', '𝐌𝗢𝖢'],
    ['one letter for two', 'ﬁle', 'file'],
    ['how an accent is written', 'Dŵr', 'Dw\u0302r'],
    ['a sharp s, and case', 'Straße', 'STRASSE'],
    ['nought and O', 'MA0123', 'MAO123'],
    ['one, l and I', 'Phase 11', 'Phase II'],
    ['m and rn', 'Modem', 'Modern'],
    ['dashes', 'pre-pay', 'pre‐pay'],
  ])('%s', (_, a, b) => {
    expect(areAlike(a, b)).toBe(true)
    expect(areAlike(b, a)).toBe(true)
  })

  it.each([
    ['MA534', 'MA535'],
    ['Cohort 1', 'Cohort L'],
    ['Cohort A', 'Cohort Á'],
    ['Cohort 1', 'Cohort 2'],
    ['Cohort α', 'Cohort β'],
    ['Dŵr', 'Dwr'],
    ['SMETS1 SMSO', 'SMETS2 SMSO'],
    ['moc-secure', 'MOC (Secure)'],
    ['energy suppliers', 'energy supplier'],
  ])('are not %s and %s', (a, b) => {
    expect(areAlike(a, b)).toBe(false)
  })
})

describe('meant: what a typed name means', () => {
  const cohorts = [
    { id: 'badger', name: 'MOC (Secure)' },
    { id: 'eland', name: 'moc (secure)' },
    { id: 'camel', name: 'Badger' },
    { id: 'dingo', name: 'Dingo Ⅳ' },
  ]
  const of = (typed: string) => meant(typed, cohorts, ({ id, name }) => [id, name]).map(({ id }) => id)

  it('is first who has it exactly', () => {
    expect(of('moc (secure)')).toEqual(['eland'])
    expect(of('badger')).toEqual(['badger'])
    expect(of('Badger')).toEqual(['camel'])
  })

  it('is then who has it but for case, width and white space, be it several', () => {
    expect(of('DINGO\u00a0iv')).toEqual(['dingo'])
    expect(of('Moc  (Secure)')).toEqual(['badger', 'eland'])
    expect(of('BADGER')).toEqual(['badger', 'camel'])
  })

  it('is never who only looks the same', () => {
    expect(of('dіngo')).toEqual([])
    expect(of('ca rne l')).toEqual([])
    expect(folded('MОC')).not.toBe(folded('MOC'))
  })
})
