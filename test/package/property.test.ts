import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Check, Version } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { policyData } from '../../src/package/data.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { Runtime } from '../../src/package/runtime/types.js'
import { createVersion } from '../../src/package/runtime/version.js'
import { runs } from '../support/depth.js'
import { draft, full, ledger, mehrs, version, workspace } from '../support/made-up.js'

const sources = ['notice#2']
const codes = ['ZZ001', 'ZZ002', '__proto__']
const cohorts = [...mehrs.cohorts, { id: 'camel', name: 'Cohort Camel', sources }]
const cohort = fc.constantFrom(...cohorts.map(({ name }) => name))

const checks: fc.Arbitrary<Check[]> = fc.uniqueArray(
  fc
    .record({
      code: fc.constantFrom(...codes),
      cohorts: fc.subarray(
        cohorts.map(({ id }) => id),
        { minLength: 1 },
      ),
      retry: fc.constantFrom('expected' as const, 'not-expected' as const, 'unspecified' as const),
      escalate: fc.oneof(
        fc.constant('unspecified' as const),
        fc.record({
          afterConsecutive: fc.integer({ min: 1, max: 12 }),
          as: fc.constant('sick-animal'),
          attributedTo: fc.constant('vet'),
        }),
      ),
    })
    .map((fields) => ({ ...full, ...fields })),
  { selector: ({ code }) => code },
)

/** A day of May 2030. */
const day = fc.integer({ min: 1, max: 28 }).map((day) => `2030-05-${String(day).padStart(2, '0')}`)
/** Around the starts of those days in London. */
const instant = fc
  .tuple(day, fc.integer({ min: -1, max: 1 }))
  .map(([day, off]) => new Date(Date.parse(`${day}T00:00:00+01:00`) + off))

/** Up to five versions with any checks; some are drafts, some withdrawn, and some never get to be in force. */
const policies: fc.Arbitrary<Workspace> = fc
  .tuple(
    fc.array(fc.tuple(checks, day, fc.boolean()), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), day), { maxLength: 2 }),
  )
  .map(([stages, withdrawals]) => {
    const versions = stages.map(([checks, on, isDraft], index): Version => {
      const id = `1.${index}`
      if (isDraft) return { ...draft(id, { on, basis: 'planned', sources }), checks }
      const effective = { on, basis: 'stated' as const, sources }
      return version(id, { checks, dates: { published: { on: '2030-04-01', sources }, effective } })
    })
    const entries = withdrawals.map(([index, on]) => ({ version: `1.${index}`, on }))
    return workspace({ mehrs: { ...mehrs, cohorts }, versions, consultations: [], ledger: ledger(entries) })
  })

/** Attempts, oldest first, with much of the same code in a row. */
const history = fc
  .tuple(
    fc.array(fc.constantFrom('ZZ001', 'ZZ001', 'ZZ001', ...codes, 'ZZ404', null), {
      minLength: 1,
      maxLength: 15,
    }),
    fc.array(instant, { minLength: 15, maxLength: 15 }),
  )
  .map(([attempts, instants]) => {
    const times = instants.sort((a, b) => a.getTime() - b.getTime())
    return attempts.map((code, index) => ({ code, at: times[index]! }))
  })

it('decides over a history as a tracker does over the stream, stopped and started anew anywhere', () => {
  const check = fc.property(
    policies,
    fc.array(history, { minLength: 20, maxLength: 20 }),
    cohort,
    fc.boolean(),
    fc.nat(15),
    (made, histories, cohort, allowDraft, stop) => {
      const { createTracker, decide }: Runtime = workspaceRuntime(made)
      for (const history of histories) {
        let tracker = createTracker({ cohort, allowDraft })
        history.forEach((attempt, index) => {
          if (index === stop) {
            const state = JSON.parse(JSON.stringify(tracker.state))
            tracker = createTracker({ cohort, allowDraft, state })
          }
          const attempts = history.slice(0, index + 1)
          const decision = decide({ cohort, allowDraft, attempts })
          expect(tracker.next(attempt)).toEqual(decision)
          const listed = 'consecutive' in decision ? decision.consecutive : 0
          expect(tracker.state).toMatchObject({ code: attempt.code, run: listed })
        })
      }
    },
  )
  fc.assert(check, { numRuns: runs(100) })
})

it('rules in a version by itself as in its time in force', () => {
  const histories = fc.array(history, { minLength: 20, maxLength: 20 })
  const check = fc.property(
    policies,
    histories,
    cohort,
    fc.boolean(),
    (made, histories, cohort, allowDraft) => {
      const { decide, policyInForce } = workspaceRuntime(made)
      const { versions } = policyData(made)
      for (const history of histories) {
        const { at } = history[0]!
        const attempts = history.map(({ code }) => code)
        const { version, basis, stale } = policyInForce(at, { allowDraft })
        const data = versions.find((entry) => entry.version === version)
        if (!data?.checks.some(({ cohorts }) => cohorts.includes(cohort))) continue
        const ruling = createVersion(data)({ cohort, attempts })
        expect({ ...ruling, basis, stale }).toEqual(decide({ at, cohort, attempts, allowDraft }))
      }
    },
  )
  fc.assert(check, { numRuns: runs(600) })
})

it('always answers, whatever the codes and the time', () => {
  const runtime = workspaceRuntime(workspace())
  const anyAttempts = fc.array(
    fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ZZ001', 'ZZ999', ...codes))),
    { minLength: 1 },
  )
  const names = fc.constantFrom(...mehrs.cohorts.map(({ name }) => name))
  const at = fc.date({ noInvalidDate: true })
  const check = fc.property(at, names, anyAttempts, fc.boolean(), (at, cohort, attempts, allowDraft) => {
    const decision = runtime.decide({ at, cohort, attempts, allowDraft })
    expect(decision.code).toBe(attempts.at(-1))
    expect(decision.version).toBe(runtime.policyInForce(at, { allowDraft }).version)
    expect(runtime.explain(decision)).toMatch(/^[A-Z].*\.$/s)
    expect(runtime.lookup(String(decision.code)).code).toBe(String(decision.code))
    expect(Object.isFrozen(decision)).toBe(true)
    if (!allowDraft) expect(decision.version).not.toBe('1.1')
  })
  fc.assert(check, { numRuns: runs(1000) })
})
