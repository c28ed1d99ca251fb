import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/model/types.js'
import { policyData } from '../../src/package/data.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { sqlFiles } from '../../src/package/sql/index.js'
import { openDuckDb } from '../support/duckdb.js'
import { full, mehrs, version, workspace } from '../support/made-up.js'
import { textOf } from './emitted.js'
import { real } from './policies.js'

const sources = ['notice#2']
const cohort = mehrs.cohorts[0]!.name
const waiting = (fields: Partial<Check>): Check => ({
  ...full,
  retry: 'expected',
  escalate: 'unspecified',
  ...fields,
})
const made = workspace({
  mehrs: { ...mehrs, bankHolidays: [{ year: 2030, days: ['2030-12-25', '2030-12-26'], sources }] },
  versions: [
    version('1.0', {
      checks: [
        waiting({ code: 'ZZ001', notBefore: { interval: 24, unit: 'hours' } }),
        waiting({ code: 'ZZ002', notBefore: { interval: 1, unit: 'days' } }),
        waiting({ code: 'ZZ003', notBefore: { interval: 3, unit: 'working-days' } }),
        waiting({
          code: 'ZZ004',
          notBefore: { interval: 1, unit: 'hours' },
          escalate: { afterConsecutive: 2, as: 'sick-animal', attributedTo: 'vet' },
        }),
      ],
    }),
  ],
  consultations: [],
})
const { decide, createTracker, explain, versions, decideUnder } = workspaceRuntime(made)
const after = (code: string, at: string) => {
  const decision = decide({ cohort, at, attempts: [code] })
  return 'notBefore' in decision ? decision.notBefore?.instant : undefined
}

describe('the next attempt', () => {
  it.each([
    [
      'hours are hours gone by, whatever clocks do',
      'ZZ001',
      '2030-03-30T12:00:00Z',
      '2030-03-31T12:00:00.000Z',
    ],
    [
      'a day ends at the same time of day, when it is shorter',
      'ZZ002',
      '2030-03-30T12:00:00Z',
      '2030-03-31T11:00:00.000Z',
    ],
    ['and when it is longer', 'ZZ002', '2030-10-26T12:00:00+01:00', '2030-10-27T12:00:00.000Z'],
    [
      'of a time that clocks skip, an hour later',
      'ZZ002',
      '2030-03-30T01:30:00Z',
      '2030-03-31T01:30:00.000Z',
    ],
    [
      'of a time that they show twice, the first',
      'ZZ002',
      '2030-10-26T01:30:00+01:00',
      '2030-10-27T00:30:00.000Z',
    ],
    ['working days leave out the weekend', 'ZZ003', '2030-11-08T17:00:00Z', '2030-11-13T17:00:00.000Z'],
    ['and bank holidays', 'ZZ003', '2030-12-23T09:00:00Z', '2030-12-30T09:00:00.000Z'],
    ['by the day in London, not in UTC', 'ZZ003', '2030-06-06T23:30:00Z', '2030-06-11T23:30:00.000Z'],
    ['in a year that is not listed nobody can say', 'ZZ003', '2030-12-30T09:00:00Z', null],
  ])('%s', (_, code, at, instant) => {
    expect(after(code, at)).toBe(instant)
  })

  it('is reckoned from the last attempt, and there is none where it escalates', () => {
    const at = '2030-06-06T12:00:00Z'
    const attempts = [{ code: 'ZZ004', at: '2030-06-06T09:00:00Z' }]
    expect(decide({ cohort, at, attempts })).toMatchObject({
      notBefore: { interval: 1, unit: 'hours', instant: '2030-06-06T10:00:00.000Z' },
    })
    expect(decide({ cohort, at, attempts: ['ZZ004', 'ZZ004'] })).not.toHaveProperty('notBefore')
  })

  it('is told by a tracker as by decide, and in words', () => {
    const at = '2030-06-06T12:00:00Z'
    const told = createTracker({ cohort }).next({ code: 'ZZ001', at })
    expect(told).toEqual(decide({ cohort, at, attempts: ['ZZ001'] }))
    expect(explain(told)).toContain(
      'The next attempt comes at 2030-06-07T12:00:00.000Z or later, 24 hours after',
    )
    const unknown = decide({ cohort, at: '2030-12-30T09:00:00Z', attempts: ['ZZ003'] })
    expect(explain(unknown)).toContain(
      '3 working days after the last one or later; when that is cannot be said',
    )
  })

  it('has no instant in a version by itself, which knows no times', () => {
    const ruling = decideUnder(versions[0]!, { cohort, attempts: ['ZZ002'] })
    expect(ruling).toMatchObject({ notBefore: { interval: 1, unit: 'days' } })
    expect(ruling).not.toHaveProperty('notBefore.instant')
    expect(explain(ruling)).toContain('The next attempt comes 1 day after the last one or later.')
  })

  it('is in the SQL in hours; of days, how many', async () => {
    const files = sqlFiles(policyData(made))
    const db = await openDuckDb()
    await db.run(files['sql/rules.sql']!)
    const at = Date.parse('2030-06-06T12:00:00Z')
    const rows = ['ZZ001', 'ZZ003', 'ZZ004', 'ZZ004'].map(
      (code, index) => `('m${Math.min(index, 2)}', '${cohort}', ${index}, ${at}, '${code}')`,
    )
    await db.run(
      'CREATE TABLE attempts (migration VARCHAR, cohort VARCHAR, attempt BIGINT, at_ms BIGINT, code VARCHAR)',
    )
    await db.run(`INSERT INTO attempts VALUES ${rows.join(', ')}`)
    const query = files['sql/decide.sql']!.replace(/;\s*$/, '')
    const given: unknown[] = []
    for await (const row of db.rows(
      `SELECT not_before, not_before_unit, CAST(not_before_ms AS DOUBLE PRECISION) FROM (${query}) AS decisions ORDER BY attempt`,
    ))
      given.push(row)
    expect(given).toEqual([
      [24, 'hours', at + 24 * 3_600_000],
      [3, 'working-days', null],
      [1, 'hours', at + 3_600_000],
      [null, null, null],
    ])
  })
})

it('is in a package only where a check states an interval', () => {
  expect(textOf(made, 'index.js')).toContain('createKinds')
  for (const file of ['index.js', 'README.md', 'data.json', 'sql/decide.sql', 'mehrs-policy.dmn'])
    expect(textOf(real, file)).not.toMatch(/(?:create|say)Kinds|notBefore|not_before/)
})
