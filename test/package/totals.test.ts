import { describe, expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { TrackerState } from '../../src/package/runtime/types.js'
import { draft, full, mehrs, version, workspace } from '../support/made-up.js'
import { real } from './policies.js'

/** Rules that count attempts in all: what a tracker keeps for them, and what it takes up again. */

const total = { afterTotal: 4, counting: 'any-code' as const, as: 'sick-animal', attributedTo: 'zoo' }
const ofCode = { ...total, afterTotal: 3, counting: 'this-code' as const }
const sources = ['notice']
const published = version('1.0', {
  checks: [
    {
      ...full,
      code: 'ZZ001',
      retry: 'expected',
      escalate: [{ afterConsecutive: 9, as: 'sick-animal', attributedTo: 'zoo' }, total],
    },
    { ...full, code: 'ZZ002', retry: 'expected', escalate: ofCode },
  ],
})
const later = {
  ...draft('2.0', { on: '2042-05-01', basis: 'planned', sources }, '1.0'),
  checks: [{ ...published.checks[0]!, code: 'ZZ003', escalate: ofCode }],
}
const counting = workspace({ mehrs, versions: [published, later], consultations: [] })
const { createTracker, decide } = workspaceRuntime(counting)
const cohort = mehrs.cohorts[0]!.name
const at = '2042-04-30T12:00:00Z'
const codes = ['ZZ001', null, 'ZZ002', 'ZZ009', 'ZZ001', 'ZZ002', 'ZZ002']

describe('a tracker where a rule counts attempts in all', () => {
  it('decides as decide does, however often it is stopped', () => {
    let state: TrackerState | undefined
    for (const index of codes.keys()) {
      const one = createTracker({ cohort, ...(state && { state }) })
      const decision = one.next({ code: codes[index]!, at })
      expect(decision).toEqual(decide({ cohort, at, attempts: codes.slice(0, index + 1) }))
      state = JSON.parse(JSON.stringify(one.state))
    }
    const hour = '2042-04-30T12:00Z'
    expect(state).toMatchObject({
      seen: [{ hour, count: 2 }],
      totals: {
        ZZ001: [{ hour, count: 2 }],
        ZZ002: [{ hour, count: 3 }],
        ZZ009: [{ hour, count: 1 }],
      },
    })
  })

  it('judges again what was no sighting when it was kept', () => {
    const attempts = ['ZZ003', 'ZZ001', 'ZZ003'].map((code) => ({ code, at: '2042-05-01T12:00:00+01:00' }))
    const without = createTracker({ cohort })
    for (const attempt of attempts) without.next(attempt)
    const last = { code: 'ZZ003', at: '2042-05-02T12:00:00+01:00' }
    const { next } = createTracker({ cohort, allowDraft: true, state: without.state })
    expect(next(last)).toMatchObject({ kind: 'escalate', counting: 'this-code', total: 3 })
  })

  it('refuses a state that does not know how many there were, but not where there were none', () => {
    const elsewhere = workspaceRuntime(real).createTracker({ cohort: 'MOC (Secure)' })
    const { next } = createTracker({ cohort, state: elsewhere.state })
    expect(next({ code: 'ZZ001', at })).toMatchObject({ totals: [{ total: 1 }] })
    elsewhere.next({ code: 'ZZ001', at })
    expect(() => createTracker({ cohort, state: elsewhere.state })).toThrow(
      'state.totals: expected totals, since a rule counts attempts in all (give a new tracker all of them)',
    )
  })

  it.each([
    ['no object', 7, 'state.totals: expected an object; got 7'],
    ['no list', { ZZ001: 2 }, 'state.totals["ZZ001"]: expected a list; got 2'],
    ['none of the last code', {}, 'state.totals: expected those of state.code, too'],
    [
      'an hour after the last attempt',
      { ZZ001: [{ hour: '2043-01-01T00:00Z', count: 1 }] },
      'state.totals["ZZ001"]: expected the hours of attempts',
    ],
  ])('refuses totals that are %s', (_, totals, message) => {
    const one = createTracker({ cohort })
    one.next({ code: 'ZZ001', at })
    expect(() => createTracker({ cohort, state: { ...one.state, totals } as TrackerState })).toThrow(message)
  })

  it('keeps totals under a policy that counts none, for one that does', () => {
    const one = createTracker({ cohort })
    one.next({ code: 'ZZ001', at })
    const { cohorts } = real.mehrs.value
    const between = workspaceRuntime(real).createTracker({ cohort: cohorts[0]!.name, state: one.state })
    between.next({ code: 'ZZ001', at })
    expect(createTracker({ cohort, state: between.state }).next({ code: 'ZZ001', at })).toMatchObject({
      totals: [{ total: 3 }],
    })
  })
})
