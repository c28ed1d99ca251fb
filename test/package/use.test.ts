import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { policyData } from '../../src/package/data.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { fromData } from '../../src/package/runtime/from-data.js'
import type { PolicyFile, Question } from '../../src/package/runtime/types.js'
import { real } from './policies.js'

/** What makes the package easy to build on: words, guards, times of Temporal, data that is supplied. */

const { act, createTracker, decide, isCheckCode, isCohort, policyInForce } = workspaceRuntime(real)
const at = '2022-06-01T00:00:00+01:00'
const cohort = 'MOC (Secure)'
const ask = (count: number, more: Partial<Question> = {}) =>
  ({ at, cohort, attempts: Array(count).fill('MA534'), allowDraft: true, ...more }) as Question

describe('act', () => {
  it.each([
    ['retry', ask(2)],
    ['escalate', ask(3)],
    ['unstated', ask(1, { attempts: ['MA999'] })],
    ['unstated', ask(1, { attempts: ['MA000'] })],
    ['unstated', ask(1, { attempts: [null] })],
    ['unstated', ask(1, { at: '2001-01-01T00:00:00Z' })],
  ])('says %s', (word, question) => {
    expect(act(question)).toBe(word)
  })

  it('refuses what decide refuses', () => {
    expect(() => act(ask(0))).toThrow('attempts: expected')
  })
})

it('guards what comes from elsewhere', () => {
  expect(['MOC (Secure)', 'moc (secure)', '', '__proto__', undefined, 7].map(isCohort)).toEqual([
    true,
    ...Array(5).fill(false),
  ])
  expect(['MA534', 'MA000', 'constructor', null].map(isCheckCode)).toEqual([true, false, false, false])
})

describe('times of Temporal', () => {
  const instant = Temporal.Instant.from(at)

  it('are taken as instants, cut to milliseconds as texts are', () => {
    const question = { ...ask(3), attempts: [{ code: 'MA534', at: instant }] }
    for (const time of [instant, instant.toZonedDateTimeISO('Asia/Tokyo')])
      expect(decide({ ...question, at: time } as Question)).toEqual(decide({ ...question, at } as Question))
    const before = Temporal.Instant.from('2022-05-23T22:59:59.999999Z')
    expect(policyInForce(before, { allowDraft: true }).version).toBe('7.0')
    expect(policyInForce(before.add({ microseconds: 1 }), { allowDraft: true }).version).toBe('7.1')
  })

  it.each([
    ['a time without a place', Temporal.PlainDateTime.from('2022-06-01T00:00')],
    ['a day', Temporal.PlainDate.from('2022-06-01')],
    ['what only looks like one', { epochMilliseconds: 0 }],
    ['what only says that it is one', { [Symbol.toStringTag]: 'Temporal.Instant' }],
  ])('are none: %s', (_, time) => {
    expect(() => policyInForce(time as never)).toThrow(
      'at: expected a valid Date, an instant of Temporal, or',
    )
  })
})

describe('a time under another name', () => {
  it.each([
    'occurredAt',
    'happened_at',
    'ts',
    'eventTime',
    'timestamp',
    'created_on',
    'failedOn',
    'instant',
    'eventTs',
  ])('%s is refused by its name', (name) => {
    const message = `"${name}": there is no such field. Did you mean at?`.replaceAll('"', '')
    const attempt = { code: 'MA534', [name]: at } as unknown as { code: string; at: string }
    expect(() => decide(ask(1, { attempts: [attempt] }))).toThrow(`attempts[0].${message}`)
    expect(() => createTracker({ cohort }).next(attempt)).toThrow(message)
  })

  it.each(['format', 'status', 'cat', 'parts', 'constant', 'note'])('%s is none', (name) => {
    expect(decide(ask(1, { attempts: [{ code: 'MA534', [name]: 'x' }] as never }))).toMatchObject({
      kind: 'retry',
    })
  })
})

describe('fromData', () => {
  const data = () => JSON.parse(JSON.stringify(policyData(real))) as PolicyFile

  it('answers as a package with that data does, from its versions as well', () => {
    const { versions, decideUnder, explain, ...runtime } = fromData(data())
    for (const count of [1, 3]) expect(runtime.decide(ask(count))).toEqual(decide(ask(count)))
    expect(explain(runtime.decide(ask(3)))).toContain('according to SMETS1 SMSO')
    expect(decideUnder(versions[0]!, { cohort, attempts: ['MA999'] })).toMatchObject({ kind: 'unspecified' })
    expect(() => decideUnder(versions.at(-1)!, { cohort, attempts: ['MA999'] })).toThrow('a draft')
  })

  it('reaches as far as the data does', () => {
    const { knownUntil, ...rest } = data()
    const later = { ...rest, knownUntil: { ...knownUntil, instant: '2042-01-01T00:00:00Z' } }
    expect(decide(ask(1)).stale).toBe(true)
    expect(fromData(later).decide(ask(1)).stale).toBe(false)
  })

  it.each([
    ['a text', JSON.stringify(policyData(real)), 'data: expected the content of a data.json, parsed; got "{'],
    [
      'data of another schema',
      { ...data(), schema: 3 },
      'data.schema: expected 1 or 2, which this package reads; got 3',
    ],
    ['half of it', { ...data(), timeline: undefined }, 'data.timeline: expected a list; got undefined'],
    [
      'data without a horizon',
      { ...data(), knownUntil: null },
      'data.knownUntil: expected a day and its instant',
    ],
  ])('refuses %s', (_, wrong, message) => {
    expect(() => fromData(wrong as never)).toThrow(message)
  })
})
