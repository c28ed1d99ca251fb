import fc from 'fast-check'
import { expect, it } from 'vitest'
import { policyData } from '../../../src/emit/package/data.js'
import { workspaceRuntime } from '../../../src/emit/package/decide.js'
import { createVersion } from '../../../src/emit/package/runtime/rule.js'
import type { Check } from '../../../src/model/types.js'
import { full, mehrs, version, workspace } from '../../support/made-up.js'
import { inWords, oracle } from './oracle.js'

const codes = ['ZZ001', 'ZZ002', 'ZZ003']
const cohortIds = mehrs.cohorts.map(({ id }) => id)

const checks: fc.Arbitrary<Check[]> = fc.uniqueArray(
  fc
    .record({
      code: fc.constantFrom(...codes),
      cohorts: fc.subarray(cohortIds, { minLength: 1 }),
      retry: fc.constantFrom('expected' as const, 'not-expected' as const, 'unspecified' as const),
      escalate: fc.oneof(
        fc.constant('unspecified' as const),
        fc.record({
          afterConsecutive: fc.integer({ min: 1, max: 6 }),
          as: fc.constant('sick-animal'),
          attributedTo: fc.constant('vet'),
        }),
      ),
    })
    .map((fields) => ({ ...full, ...fields })),
  { selector: ({ code }) => code },
)

const attempts = fc.array(fc.constantFrom(...codes, 'ZZ404', null), { minLength: 1, maxLength: 12 })

it('rules as the oracle does, whatever the checks, the cohort and the attempts', () => {
  const check = fc.property(
    checks,
    fc.array(attempts, { minLength: 40, maxLength: 40 }),
    (checks, histories) => {
      const made = workspace({ versions: [version('1.0', { checks })], consultations: [] })
      const runtime = workspaceRuntime(made)
      const cohorts = mehrs.cohorts.map(({ name }) => name)
      const bound = createVersion(policyData(made).versions[0]!, cohorts)
      for (const { id, name } of mehrs.cohorts) {
        for (const history of histories) {
          const question = { cohort: name, attempts: history }
          const decision = runtime.decide({ ...question, at: '2030-03-01T00:00:00Z' })
          expect(inWords(decision)).toBe(oracle(checks, id, history))
          expect({ ...bound(question), basis: 'stated', stale: false }).toEqual(decision)
        }
      }
    },
  )
  fc.assert(check, { numRuns: 80 })
})

it('always answers, whatever the codes and the time', () => {
  const runtime = workspaceRuntime(workspace())
  const anyAttempts = fc.array(
    fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...codes))),
    { minLength: 1 },
  )
  const names = fc.constantFrom(...mehrs.cohorts.map(({ name }) => name))
  const at = fc.date({ noInvalidDate: true })
  const check = fc.property(at, names, anyAttempts, fc.boolean(), (at, cohort, attempts, allowDraft) => {
    const decision = runtime.decide({ at, cohort, attempts, allowDraft })
    expect(decision.code).toBe(attempts.at(-1))
    expect(decision.version).toBe(runtime.policyInForce(at, { allowDraft }).version)
    if (!allowDraft) expect(decision.version).not.toBe('1.1')
  })
  fc.assert(check, { numRuns: 1000 })
})
