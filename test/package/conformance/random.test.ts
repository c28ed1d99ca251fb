import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Ask } from '../../../src/generated/conformance.js'
import type { Check, Version } from '../../../src/model/types.js'
import { createAnswers } from '../../../src/package/conformance/index.js'
import { startOfDay } from '../../../src/package/conformance/london.js'
import type { Question } from '../../../src/package/conformance/question.js'
import { workspaceRuntime } from '../../../src/package/decide.js'
import { runs } from '../../support/depth.js'
import { full, ledger, mehrs, version, workspace } from '../../support/made-up.js'
import { type Package, put } from './put.js'

const sources = ['notice#2']
const codes = ['ZZ001', 'ZZ002', 'ZZ003']
/** Winter, both ends of summer time and the days after them, summer. */
const days = [
  '2030-01-31',
  '2030-03-31',
  '2030-04-01',
  '2030-07-01',
  '2030-10-27',
  '2030-10-28',
  '2030-12-01',
]
const day = fc.constantFrom(...days)

const outcome = { as: fc.constant('sick-animal'), attributedTo: fc.constant('vet') }
const rule = fc.oneof(
  fc.record({ afterConsecutive: fc.integer({ min: 1, max: 5 }), ...outcome }),
  fc.record({
    afterTotal: fc.integer({ min: 1, max: 6 }),
    counting: fc.constantFrom('this-code' as const, 'any-code' as const),
    ...outcome,
  }),
)
const escalate: fc.Arbitrary<Check['escalate']> = fc.oneof(
  fc.constant('unspecified' as const),
  rule,
  fc.array(rule, { minLength: 2, maxLength: 3 }),
)

const notBefore: fc.Arbitrary<NonNullable<Check['notBefore']>> = fc.oneof(
  fc.constant('unspecified' as const),
  fc.record({
    interval: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('hours' as const, 'days' as const, 'working-days' as const),
  }),
)
/** The days of the year whose bank holidays are known; of some policies, none. */
const bankHolidays = fc.option(fc.uniqueArray(day, { maxLength: 3 }), { nil: null })

const check: fc.Arbitrary<Check> = fc
  .record({
    code: fc.constantFrom(...codes),
    cohorts: fc.subarray(['aardvark', 'badger'], { minLength: 1 }),
    retry: fc.constantFrom('expected' as const, 'not-expected' as const, 'unspecified' as const),
    notBefore,
    escalate,
    formerlyReportedAs: fc.constantFrom(...codes, 'ZZ000'),
    handling: fc.uniqueArray(
      fc.record(
        {
          cohort: fc.constantFrom('aardvark', 'badger'),
          notBefore,
          escalate,
          sources: fc.constant<string[]>(['notice#3']),
        },
        { requiredKeys: ['cohort', 'sources'] },
      ),
      { selector: ({ cohort }) => cohort },
    ),
  })
  .map(({ handling, ...fields }) => {
    const entries = handling.filter(({ cohort }) => fields.cohorts.includes(cohort))
    return { ...full, ...fields, ...(entries.length > 0 ? { handling: entries } : {}) }
  })

const checks = fc.uniqueArray(check, { selector: ({ code }) => code })

const dates: fc.Arbitrary<Version['dates']> = fc.record({
  published: fc.oneof(
    fc.constant('unstated' as const),
    day.map((on) => ({ on, sources })),
  ),
  effective: fc.oneof(
    fc.constant('unstated' as const),
    day.map((on) => ({ on, basis: 'stated' as const, sources })),
  ),
})

const versions: fc.Arbitrary<Version[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom('published' as const, 'published' as const, 'draft' as const),
      dates,
      checks,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map((fields, index) => version(`1.${index + 8}`, fields)))

const policies = fc.record({
  versions,
  withdrawals: fc.array(fc.record({ version: fc.constantFrom('1.8', '1.9', '1.10', '1.11'), on: day })),
  completeTo: day,
  bankHolidays,
})

const instant = fc
  .tuple(day, fc.constantFrom(-86_400_000, -1, 0, 1, 3_600_000))
  .map(([day, offset]) => startOfDay(day) + offset)

const history = fc
  .array(fc.record({ code: fc.constantFrom(...codes, ...codes, 'ZZ404', null), at: instant }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((attempts) =>
    attempts.sort((a, b) => a.at - b.at).map(({ code, at }) => ({ code, at: new Date(at).toISOString() })),
  )

const questions = fc.array(
  fc.record({
    cohort: fc.constantFrom(...mehrs.cohorts.map(({ name }) => name)),
    history,
    allowDraft: fc.boolean(),
  }),
  { minLength: 20, maxLength: 20 },
)

it('answers as the oracle does, whatever the policy and the history', () => {
  const check = fc.property(
    policies,
    questions,
    ({ versions, withdrawals, completeTo, bankHolidays }, questions) => {
      const made = workspace({
        mehrs: {
          ...mehrs,
          ...(bankHolidays && { bankHolidays: [{ year: 2030, days: bankHolidays, sources }] }),
        },
        versions,
        consultations: [],
        ledger: ledger(withdrawals, completeTo),
      })
      const policy = workspaceRuntime(made) as unknown as Package
      const answer = createAnswers(made)
      const compare = (ask: Ask, question: Question) => {
        const [given, expected] = [put({ ask, question }, policy), answer(ask, question)]
        if (!isDeepStrictEqual(given, expected)) expect(given).toEqual(expected)
      }
      for (const { cohort, history, allowDraft } of questions) {
        const { at } = history.at(-1)!
        compare('decide', { cohort, attempts: history, allowDraft })
        compare('decide', { at, cohort, attempts: history.map(({ code }) => code), allowDraft })
        compare('tracker', { cohort, stream: history, allowDraft })
        compare('policyInForce', { at, allowDraft })
      }
      for (const code of [...codes, 'ZZ000', 'ZZ404']) compare('lookup', { code })
    },
  )
  fc.assert(check, { numRuns: runs(600) })
})
