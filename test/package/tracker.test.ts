import { describe, expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { TrackerOptions, TrackerState } from '../../src/package/runtime/types.js'
import { real } from './policies.js'

const { createTracker, decide } = workspaceRuntime(real)
const cohort = 'MOC (Secure)'
const at = '2022-06-01T00:00:00+01:00'
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
    expect(first.state).toEqual({ code: null, run: 0 })
    first.next({ code: 'MA534', at })
    first.next({ code: 'MA534', at })
    const kept = JSON.stringify(first.state)
    expect(kept).toBe('{"code":"MA534","run":2}')
    expect(tracker({ state: JSON.parse(kept) }).next({ code: 'MA534', at })).toMatchObject({
      kind: 'escalate',
    })
  })

  it('remembers no run of a code that is not listed', () => {
    const { next } = tracker()
    const one = tracker({ allowDraft: false })
    one.next({ code: 'MA534', at })
    expect(one.state).toEqual({ code: 'MA534', run: 0 })
    next({ code: '__proto__', at })
    expect(next({ code: 'MA534', at })).toMatchObject({ consecutive: 1 })
  })

  it('has frozen states, and none that another can change', () => {
    const given: TrackerState = { code: 'MA534', run: 1 }
    const one = tracker({ state: given })
    Object.assign(given, { run: 2 })
    expect(one.state).toEqual({ code: 'MA534', run: 1 })
    expect(Object.isFrozen(one) && Object.isFrozen(one.state)).toBe(true)
  })

  it('keeps its state where an attempt is refused', () => {
    const one = tracker({ state: { code: 'MA534', run: 1 } })
    expect(() => one.next({ code: 'MA534', at: '2022-06-01' })).toThrow(TypeError)
    expect(one.state).toEqual({ code: 'MA534', run: 1 })
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'options: expected an object with cohort, allowDraft, state; got undefined'],
    ['an unknown cohort', { cohort: 'MOC Secure' }, 'Did you mean "MOC (Secure)"?'],
    ['a slip of the state', { cohort, sate: {} }, 'sate: there is no such field. Did you mean state?'],
    ['a slip of the option', { cohort, allowdraft: true }, 'Did you mean allowDraft?'],
    ['a draft by string', { cohort, allowDraft: 'yes' }, 'allowDraft: expected true or false; got "yes"'],
    ['null for a state', { cohort, state: null }, 'state: expected an object with code, run; got null'],
    [
      'JSON for a state',
      { cohort, state: '{"code":null,"run":0}' },
      'state: expected an object with code, run; got "{',
    ],
    [
      'a state of a number',
      { cohort, state: { code: 534, run: 1 } },
      'state.code: expected a code or null; got 534',
    ],
    [
      'half an attempt',
      { cohort, state: { code: 'MA534', run: 1.5 } },
      'state.run: expected a whole number from 0; got 1.5',
    ],
    ['a run below 0', { cohort, state: { code: 'MA534', run: -1 } }, 'state.run'],
    [
      'no run',
      { cohort, state: { code: 'MA534' } },
      'state.run: expected a whole number from 0; got undefined',
    ],
    [
      'a run of nothing',
      { cohort, state: { code: null, run: 2 } },
      'state.run: expected 0 where code is null; got 2',
    ],
  ])('refuses %s', (_, options, message) => {
    const create = () => createTracker(options as TrackerOptions)
    expect(create).toThrow(TypeError)
    expect(create).toThrow(message)
  })

  it.each<[string, unknown, string]>([
    ['a code alone', 'MA534', 'attempt: expected an object with code, at; got "MA534"'],
    ['an attempt without its time', { code: 'MA534' }, 'at: expected a valid Date'],
    ['an attempt without a code', { at }, 'code: expected a code or null; got undefined'],
  ])('refuses %s', (_, attempt, message) => {
    const next = () => tracker().next(attempt as { code: string; at: string })
    expect(next).toThrow(TypeError)
    expect(next).toThrow(message)
  })
})
