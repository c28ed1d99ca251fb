import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/model/types.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { Decision, History, Question } from '../../src/package/runtime/types.js'
import { draft, full, ledger, version, workspace } from '../support/made-up.js'
import { real } from './policies.js'

const sources = ['notice#2']
const stated = (published: string, effective: string) => ({
  published: { on: published, sources },
  effective: { on: effective, basis: 'stated' as const, sources },
})
const three: Check = { ...full, code: 'ZZ002', retry: 'expected', cohorts: ['aardvark', 'badger'] }
const five: Check = { ...three, escalate: { afterConsecutive: 5, as: 'sick-animal', attributedTo: 'vet' } }

/** 1.0 from February, 2.0 from June until its withdrawal in July, 3.0 from September; 3.1 is planned for November. */
const runtime = workspaceRuntime(
  workspace({
    versions: [
      version('1.0', { checks: [three] }),
      version('2.0', { dates: stated('2030-05-01', '2030-06-01'), checks: [five] }),
      version('3.0', {
        dates: stated('2030-08-01', '2030-09-01'),
        checks: [{ ...five, cohorts: ['badger'] }],
      }),
      { ...draft('3.1', { on: '2030-11-01', basis: 'planned', sources }, '3.0'), checks: [three] },
    ],
    ledger: ledger([{ version: '2.0', on: '2030-07-01' }], '2030-09-10'),
  }),
)

const may = '2030-05-31T22:59:59.999Z'
const june = '2030-05-31T23:00:00Z'
const gap = '2030-07-15T00:00:00Z'
const september = '2030-09-15T00:00:00Z'
const november = '2030-11-15T00:00:00Z'

const of = (at: string, code: string | null = 'ZZ002') => ({ code, at })
const decide = (attempts: History, more: Partial<Question> = {}) =>
  runtime.decide({ cohort: 'Cohort Aardvark', attempts, ...more } as Question)

describe('attempts that know when they happened', () => {
  it('need no time of the question, and answer by the version in force at the last of them', () => {
    expect(decide([of(may)])).toMatchObject({ kind: 'retry', version: '1.0', escalatesAt: 3 })
    expect(decide([of(may), of(june)])).toMatchObject({ version: '2.0', consecutive: 2, escalatesAt: 5 })
    expect(decide([of(may)], { at: november })).toEqual(decide([of(may)]))
  })

  it('make one run across an effective date where both versions list the code', () => {
    expect(decide([of(may), of(may), of(june)])).toMatchObject({
      kind: 'retry',
      consecutive: 3,
      remaining: 2,
    })
    expect(decide([of(may), of(may), of(may)])).toMatchObject({ kind: 'escalate', consecutive: 3 })
    expect(decide([...Array(4).fill(of(may)), of(june)])).toMatchObject({ kind: 'escalate', escalatesAt: 5 })
  })

  it.each([
    ['no policy was in force', [of(june), of(gap), of(september)], { cohort: 'Cohort Badger' }],
    [
      'the version did not list it for the cohort',
      [of(june), of(september), of(november)],
      { allowDraft: true },
    ],
    ['another code came', [of(may), of(may, 'ZZ404'), of(june)], {}],
    ['an attempt had no code', [of(may), of(may, null), of(june)], {}],
  ])('begin a new run after a time at which %s', (_, attempts, more) => {
    expect(decide(attempts, more)).toMatchObject({ kind: 'retry', consecutive: 1 })
  })

  it('are no sightings at a time when the code was not listed, however many', () => {
    const attempts = [...Array(9).fill(of(gap)), of(september), of(september)]
    expect(decide(attempts, { cohort: 'Cohort Badger' })).toMatchObject({ kind: 'retry', consecutive: 2 })
    expect(decide([of(may), of(gap)])).toMatchObject({
      kind: 'no-policy-in-force',
      code: 'ZZ002',
      stale: false,
    })
  })

  it('stand beside attempts that happened at the time of the question', () => {
    expect(decide([of(may), 'ZZ002', { code: 'ZZ002' }], { at: june })).toMatchObject({
      version: '2.0',
      consecutive: 3,
    })
    expect(decide(['ZZ002', { code: 'ZZ002', at: undefined }, of(june)], { at: june })).toMatchObject({
      consecutive: 3,
    })
  })

  it('let a draft in only where it is asked for', () => {
    const attempts = [of(september), of(november)]
    expect(decide(attempts)).toMatchObject({ kind: 'not-applicable', version: '3.0' })
    expect(decide(attempts, { allowDraft: true })).toMatchObject({
      kind: 'retry',
      version: '3.1',
      basis: 'planned',
    })
  })

  it('are stale by the time of the last of them', () => {
    expect(decide([of(september)], { at: november }).stale).toBe(false)
    expect(decide([of(september), of(november)]).stale).toBe(true)
  })
})

describe('attempts of the real policy across 24 May 2022', () => {
  const { decide } = workspaceRuntime(real)
  const earlier = (code: string) => ({ code, at: '2022-05-23T23:59:59+01:00' })
  const later = (code: string) => ({ code, at: '2022-05-24T00:00:00+01:00' })
  const ask = (...attempts: ReturnType<typeof earlier>[]): Decision =>
    decide({ cohort: 'MOC (Secure)', attempts, allowDraft: true })

  it('MA999 before and MA534 after are different runs, though the condition may be the same', () => {
    expect(ask(earlier('MA999'), earlier('MA999'), later('MA534'))).toMatchObject({
      kind: 'retry',
      consecutive: 1,
    })
  })

  it('MA534 before, when 7.0 did not list it, does not count after', () => {
    expect(ask(earlier('MA534'), earlier('MA534'), later('MA534'))).toMatchObject({
      kind: 'retry',
      consecutive: 1,
    })
    expect(ask(later('MA534'), later('MA534'), later('MA534'))).toMatchObject({ kind: 'escalate' })
  })

  it('MA999 goes on, since both list it', () => {
    expect(ask(earlier('MA999'), later('MA999'))).toMatchObject({ kind: 'unspecified', consecutive: 2 })
  })
})

describe('attempts: wrong use', () => {
  it.each<[string, unknown, string | undefined, string]>([
    [
      'a question without a time',
      ['ZZ002'],
      undefined,
      'at: expected when, since attempts[0] has no at of its own',
    ],
    [
      'one that lacks its time',
      [of(may), { code: 'ZZ002' }],
      undefined,
      'since attempts[1] has no at of its own',
    ],
    [
      'the newest first',
      [of(june), of(may)],
      undefined,
      'attempts[1].at: expected attempts oldest first, none after the question; got one earlier than attempts[0]',
    ],
    ['one before the question', ['ZZ002', of(may)], june, 'got one earlier than attempts[0]'],
    ['one after the question', [of(may), of(june)], may, "got one later than the question's at"],
    [
      'a local time',
      [{ code: 'ZZ002', at: '2030-05-01T12:00' }],
      june,
      'attempts[0].at: "2030-05-01T12:00" is a time',
    ],
    [
      'an invalid date',
      [{ code: 'ZZ002', at: new Date('x') }],
      june,
      'attempts[0].at: expected a valid Date',
    ],
    ['null for a time', [{ code: 'ZZ002', at: null }], june, 'attempts[0].at: expected a valid Date'],
    ['no code', [{ at: may }], june, 'attempts[0].code: expected a code or null; got undefined'],
    [
      'a slip in the code',
      [{ Code: 'ZZ002', at: may }],
      june,
      'attempts[0].Code: there is no such field. Did you mean code?',
    ],
    [
      'a slip in the time',
      [{ code: 'ZZ002', AT: may }],
      june,
      'attempts[0].AT: there is no such field. Did you mean at?',
    ],
    ...['time', 'date', 'timestamp', 'when'].map((name): [string, unknown, string, string] => [
      `its time as ${name}, which would be taken for the time of the question`,
      [{ code: 'ZZ002', [name]: may }],
      june,
      `attempts[0].${name}: there is no such field. Did you mean at?`,
    ]),
    ['an array', [['ZZ002']], june, 'attempts[0].code: expected a code or null'],
  ])('refuses %s', (_, attempts, at, message) => {
    const ask = () => decide(attempts as History, at === undefined ? {} : { at })
    expect(ask).toThrow(TypeError)
    expect(ask).toThrow(message)
  })

  it('passes over what else a record holds', () => {
    const attempts = [{ id: 7, code: 'ZZ002', at: may, meter: 'x' }]
    expect(decide(attempts)).toMatchObject({ kind: 'retry' })
  })
})
