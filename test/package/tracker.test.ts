import { describe, expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { TrackerOptions, TrackerState } from '../../src/package/runtime/types.js'
import { draft, full, silent, version, workspace } from '../support/made-up.js'
import { real } from './policies.js'

const { createTracker, decide } = workspaceRuntime(real)
const cohort = 'MOC (Secure)'
const at = '2022-06-01T00:00:00+01:00'
const hour = { hour: '2022-05-31T23:00Z', count: 2 }
const twice: TrackerState = {
  schema: 2,
  code: 'MA534',
  run: 2,
  at: '2022-05-31T23:00:00.000Z',
  seen: [hour],
  ids: ['second'],
}
const stateWith = (more: object) => ({ cohort, state: { ...twice, ...more } })
const tracker = (more: Partial<TrackerOptions> = {}) => createTracker({ cohort, allowDraft: true, ...more })

describe('createTracker', () => {
  it('decides attempt by attempt as decide does over the history', () => {
    const { next } = tracker()
    const codes = ['MA534', 'MA534', null, 'MA534', 'MA535', 'MA534', 'MA534', 'MA534', 'MA000', 'MA534']
    for (const [index, code] of codes.entries())
      expect(next({ code, at })).toEqual(
        decide({ at, cohort, attempts: codes.slice(0, index + 1), allowDraft: true }),
      )
  })

  it('goes on from its state, kept as JSON', () => {
    const first = tracker()
    expect(first.state).toEqual({ schema: 2, code: null, run: 0, at: null, seen: [], ids: [] })
    first.next({ code: 'MA534', at })
    first.next({ code: 'MA534', at, id: 'second' })
    const kept = JSON.stringify(first.state)
    expect(JSON.parse(kept)).toEqual(twice)
    expect(tracker({ state: JSON.parse(kept) }).next({ code: 'MA534', at })).toMatchObject({
      kind: 'escalate',
    })
  })

  it('remembers no run of a code that is not listed', () => {
    const { next } = tracker()
    const one = tracker({ allowDraft: false })
    one.next({ code: 'MA534', at })
    expect(one.state).toMatchObject({ code: 'MA534', run: 0 })
    next({ code: '__proto__', at })
    expect(next({ code: 'MA534', at })).toMatchObject({ consecutive: 1 })
  })

  it('has frozen states, and none that another can change', () => {
    const given = structuredClone(twice)
    const one = tracker({ state: given })
    Object.assign(given.seen[0]!, { count: 5 })
    expect(one.state).toEqual(twice)
    one.next({ code: 'MA534', at })
    expect(one.state).toMatchObject({ run: 3 })
    expect(given.seen[0]!.count).toBe(5)
    expect(Object.isFrozen(one) && Object.isFrozen(one.state) && Object.isFrozen(one.state.seen[0])).toBe(
      true,
    )
  })

  it('keeps its state where an attempt is refused', () => {
    const one = tracker({ state: twice })
    expect(() => one.next({ code: 'MA534', at: '2022-06-01' })).toThrow(TypeError)
    expect(one.state).toEqual(twice)
  })

  it('refuses an attempt that is earlier than the last, also one before it was stopped', () => {
    const one = tracker({ state: twice })
    const message = 'at: expected attempts oldest first; got one earlier than 2022-05-31T23:00:00.000Z'
    expect(() => one.next({ code: 'MA534', at: '2022-05-31T22:59:59.999Z' })).toThrow(message)
    expect(one.state).toEqual(twice)
  })

  it('passes over an attempt whose id it has seen, also before it was stopped, and says the same again', () => {
    const one = tracker({ state: twice })
    const again = one.next({ code: 'MA534', at, id: 'second' })
    expect(again).toMatchObject({ kind: 'retry', consecutive: 2 })
    expect(one.next({ code: null, at: '2022-05-01T00:00:00Z', id: 'second' })).toBe(again)
    expect(one.state).toEqual(twice)
    expect(one.next({ code: 'MA534', at, id: 'third' })).toMatchObject({ kind: 'escalate' })
  })

  it('refuses an id that is no text', () => {
    const next = (id: unknown) => () => tracker().next({ code: 'MA534', at, id: id as string })
    expect(next(7)).toThrow('id: expected a text; got 7')
    expect(next('')).toThrow('id: expected a text; got ""')
  })

  it('takes an hour of attempts into one entry, so that a state does not grow with each', () => {
    const one = tracker()
    for (let second = 0; second < 1_000; second += 1)
      one.next({ code: 'MA534', at: new Date(Date.parse(at) + second * 7_000) })
    expect(one.state.seen).toEqual([
      { hour: '2022-05-31T23:00Z', count: 515 },
      { hour: '2022-06-01T00:00Z', count: 485 },
    ])
    expect(one.state.run).toBe(1_000)
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'options: expected an object with cohort, allowDraft, state; got undefined'],
    ['an unknown cohort', { cohort: 'MOC Secure' }, 'Did you mean "MOC (Secure)"?'],
    ['a slip of the state', { cohort, sate: {} }, 'sate: there is no such field. Did you mean state?'],
    ['a slip of the option', { cohort, allowdraft: true }, 'Did you mean allowDraft?'],
    ['a draft by string', { cohort, allowDraft: 'yes' }, 'allowDraft: expected true or false; got "yes"'],
    ['null for a state', { cohort, state: null }, 'state: expected an object with schema, code, run'],
    ['JSON for a state', { cohort, state: '{"code":null,"run":0}' }, 'got "{'],
    [
      'a state that cannot be judged again',
      { cohort, state: { code: 'MA534', run: 1 } },
      'state.schema: expected 2, as this package keeps; got undefined',
    ],
    ['a state of a number', stateWith({ code: 534 }), 'state.code: expected a code or null; got 534'],
    [
      'half an attempt',
      stateWith({ seen: [{ ...hour, count: 1.5 }] }),
      'state.seen[0].count: expected a number',
    ],
    ['a count below 1', stateWith({ seen: [{ ...hour, count: 0 }] }), 'state.seen[0].count'],
    [
      'an hour in words',
      stateWith({ seen: [{ hour: 'May 2022', count: 1 }] }),
      'state.seen[0].hour: expected an instant',
    ],
    [
      'an hour that does not exist',
      stateWith({ seen: [{ hour: '2022-13-01T00:00Z', count: 1 }] }),
      'state.seen[0].hour',
    ],
    ['hours out of order', stateWith({ seen: [hour, hour] }), 'state.seen: expected the hours of attempts'],
    [
      'hours after the last attempt',
      stateWith({ at: '2022-05-01T00:00:00.000Z' }),
      'state.seen: expected the hours of attempts',
    ],
    ['no hours', stateWith({ seen: [] }), 'state.seen: expected the hours of attempts'],
    ['hours of nothing', stateWith({ code: null }), 'state.seen: expected the hours of attempts'],
    ['no list of hours', stateWith({ seen: 2 }), 'state.seen: expected a list; got 2'],
    ['no time', stateWith({ at: undefined }), 'state.at: expected an instant'],
    ['ids that are none', stateWith({ ids: [7] }), 'state.ids: expected a list'],
  ])('refuses %s', (_, options, message) => {
    const create = () => createTracker(options as TrackerOptions)
    expect(create).toThrow(TypeError)
    expect(create).toThrow(message)
  })

  it.each<[string, unknown, string]>([
    ['a code alone', 'MA534', 'attempt: expected an object with code, at, id; got "MA534"'],
    ['an attempt without its time', { code: 'MA534' }, 'at: expected a valid Date'],
    ['an attempt without a code', { at }, 'code: expected a code or null; got undefined'],
  ])('refuses %s', (_, attempt, message) => {
    const next = () => tracker().next(attempt as { code: string; at: string })
    expect(next).toThrow(TypeError)
    expect(next).toThrow(message)
  })
})

describe('a state under another version of the package', () => {
  const checks = [silent, full]
  const early = workspace({ versions: [version('1.0', { checks: [silent] })] })
  const late = workspace({
    versions: [
      version('1.0', { checks: [silent] }),
      { ...draft('1.1', early.versions[0]!.value.dates.effective), checks },
    ],
  })
  const badger = 'Cohort Badger'
  const codes = ['ZZ001', 'ZZ001', null, 'ZZ001', 'ZZ999', 'ZZ001', 'ZZ001', 'ZZ001', 'ZZ001']
  // Around the start of the later version, and an hour apart.
  const attempts = codes.map((code, index) => ({ code, at: new Date(Date.UTC(2030, 0, 31, 21 + index, 30)) }))

  it.each([
    ['drafts are let in', early, early],
    ['the package knows more', early, late],
    ['the package knows less', late, early],
  ])('is judged again as decide judges all attempts, where %s', (_, before, after) => {
    for (let kept = 0; kept <= attempts.length; kept += 1)
      for (const [drafts, later] of [
        [false, true],
        [true, false],
        [true, true],
      ]) {
        const first = workspaceRuntime(before).createTracker({ cohort: badger, allowDraft: drafts })
        for (const attempt of attempts.slice(0, kept)) first.next(attempt)
        const state = JSON.parse(JSON.stringify(first.state))
        const runtime = workspaceRuntime(after)
        const second = runtime.createTracker({ cohort: badger, allowDraft: later, state })
        for (let count = kept + 1; count <= attempts.length; count += 1)
          expect(second.next(attempts[count - 1]!)).toEqual(
            runtime.decide({ cohort: badger, attempts: attempts.slice(0, count), allowDraft: later }),
          )
      }
  })

  it('escalates where a code was unlisted when the first attempts were kept', () => {
    const first = tracker({ allowDraft: false })
    first.next({ code: 'MA534', at })
    first.next({ code: 'MA534', at })
    expect(first.state).toMatchObject({ run: 0 })
    expect(tracker({ state: first.state }).next({ code: 'MA534', at })).toMatchObject({ kind: 'escalate' })
  })
})
