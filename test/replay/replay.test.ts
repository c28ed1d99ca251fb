import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PolicyData } from '../../src/generated/policy-data.js'
import type { Replay } from '../../src/generated/replay.js'
import { replay as isReplay } from '../../src/generated/validators.js'
import { loadAttempts, openDatabase } from '../../src/load/attempts/index.js'
import type { Workspace } from '../../src/model/workspace.js'
import { policyData } from '../../src/package/data.js'
import { createKinds } from '../../src/package/runtime/kinds.js'
import { createVersion } from '../../src/package/runtime/version.js'
import { renderHtml } from '../../src/render/html/index.js'
import { compareAll, replayDocument, reportOf, sayReplay } from '../../src/replay/index.js'
import { real, zoo } from '../package/policies.js'
import { type Attempt, makeAttempts } from '../package/sql/attempts.js'

/** Replays the attempts, as a file that holds them in this order. */
async function replayed(
  workspace: Workspace,
  versions: { from: string; to: string },
  attempts: Iterable<Attempt>,
  together?: number,
  data = policyData(workspace),
): Promise<Replay> {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const rows = Array.from(attempts, ({ migration, cohort, at, code }) => [
    migration,
    cohort,
    new Date(at).toISOString(),
    code ?? '',
  ])
  const lines = [['migration', 'cohort', 'at', 'code'], ...rows].map((fields) => fields.map(quoted).join(','))
  writeFileSync(join(folder, 'attempts.csv'), lines.join('\n'))
  const db = (await openDatabase(folder))!
  onTestFinished(() => db.close())
  const options = { named: {}, allowed: { rows: 0 }, folder, tell: () => {} }
  const { findings, files } = await loadAttempts(db, folder, ['attempts.csv'], data.cohorts, options)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  await compareAll(db, data, versions, { folder, affected: false, together, tell: () => {} })
  const policy = workspace.mehrs.value.shortTitle
  const badRows = { rows: 0, listed: [] }
  const result = await reportOf(db, data, versions, { policy, label: null, badRows, files })
  expect(isReplay(result), JSON.stringify(isReplay.errors)).toBe(true)
  return result
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}

/** The differences by the code of the package: how many attempts have which code, cohort and pair of answers. */
function expected(
  data: PolicyData,
  { from, to }: { from: string; to: string },
  attempts: readonly Attempt[],
) {
  const [was, would] = [from, to].map((name) =>
    createVersion(data.versions.find(({ version }) => version === name)!, createKinds()),
  )
  const counts = new Map<string, number>()
  const histories = new Map<string, (string | null)[]>()
  for (const { migration, cohort, code } of attempts) {
    const history = histories.get(`${migration} ${cohort}`) ?? []
    histories.set(`${migration} ${cohort}`, history)
    // A CSV file cannot tell an empty code from none.
    history.push(code === '' ? null : code)
    const answers = [was!, would!].map((decide) => {
      const decision = decide({ cohort, attempts: history }) as unknown as Record<string, unknown>
      const { kind, reason = null, escalatesAt = null, as = null, attributedTo = null } = decision
      return JSON.stringify({ kind, reason, escalatesAt, as, attributedTo })
    })
    if (answers[0] === answers[1]) continue
    const key = [code, cohort, ...answers].join(' | ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The data in which two codes of 7.1 escalate by what was counted in all. */
function withTotals(data: PolicyData): PolicyData {
  const changed = structuredClone(data)
  const party = { as: 'faulty-device', attributedTo: 'smets1-smso' }
  const check = (code: string) =>
    changed.versions
      .find(({ version }) => version === '7.1')!
      .checks.find((one) => one.code === code) as PolicyData['versions'][number]['checks'][number]
  check('MA534').escalate = [
    { afterConsecutive: 3, ...party },
    { afterTotal: 2, counting: 'this-code', ...party },
  ]
  check('MA535').escalate = { afterTotal: 5, counting: 'any-code', ...party }
  return changed
}

describe('replay', () => {
  it.each([
    ['the policy', real, '7.0', '7.1'],
    ['the policy, back', real, '7.1', '7.0'],
    ['the zoo', zoo, '1.0', '2.0'],
    ['the zoo, with a draft', zoo, '2.0', '3.1'],
  ])('counts what decide would decide otherwise: %s', async (_, workspace, from, to) => {
    const data = policyData(workspace)
    const attempts = [...makeAttempts(data, 20_000)]
    const { differences, changes, codes } = await replayed(workspace, { from, to }, attempts)
    const found = changes.map(({ code, cohort, before, after, attempts }) => [
      [code, cohort, JSON.stringify(before), JSON.stringify(after)].join(' | '),
      attempts,
    ])
    const counts = expected(data, { from, to }, attempts)
    expect(new Map(found as [string, number][])).toEqual(counts)
    expect(counts.size).toBeGreaterThan(1)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    expect(differences.attempts).toBe(total)
    expect(codes.reduce((sum, { differences }) => sum + differences, 0)).toBe(total)
  })

  it('counts in all, where rules ask for it, and by the first of several rules that applies', async () => {
    const versions = { from: '7.0', to: '7.1' }
    const data = withTotals(policyData(real))
    const attempts = [...makeAttempts(data, 10_000)]
    const { changes } = await replayed(real, versions, attempts, undefined, data)
    const found = changes.map(({ code, cohort, before, after, attempts }) => [
      [code, cohort, JSON.stringify(before), JSON.stringify(after)].join(' | '),
      attempts,
    ])
    expect(new Map(found as [string, number][])).toEqual(expected(data, versions, attempts))
    expect(changes.filter(({ after }) => after.escalatesAt === 5)).not.toEqual([])
  })

  it('gives the first examples of each change, with their rows', async () => {
    const at = Date.parse('2022-06-01T00:00:00Z')
    const attempt = (migration: string, minutes: number, code: string | null): Attempt => {
      return { migration, cohort: 'MOC (Secure)', at: at + minutes * 60_000, code }
    }
    // Of one migration, out of order in the file, and two in one millisecond.
    const attempts = [
      attempt('a', 2, 'MA534'),
      attempt('a', 1, 'MA534'),
      attempt('a', 1, 'MA534'),
      attempt('b', 0, null),
    ]
    const { changes, differences, attempts: all } = await replayed(real, { from: '7.0', to: '7.1' }, attempts)
    expect(all).toEqual({
      count: 4,
      migrations: 2,
      first: '2022-06-01T00:00:00Z',
      last: '2022-06-01T00:02:00Z',
      duplicates: 1,
    })
    expect(differences).toEqual({ attempts: 3, migrations: 1 })
    expect(changes).toEqual([
      {
        code: 'MA534',
        cohort: 'MOC (Secure)',
        before: { kind: 'unknown-code', reason: null, escalatesAt: null, as: null, attributedTo: null },
        after: { kind: 'retry', reason: null, escalatesAt: 3, as: null, attributedTo: null },
        attempts: 2,
        migrations: 1,
        examples: [
          { migration: 'a', at: '2022-06-01T00:01:00Z', file: null, row: 2, consecutive: 1 },
          { migration: 'a', at: '2022-06-01T00:01:00Z', file: null, row: 3, consecutive: 2 },
        ],
      },
      {
        code: 'MA534',
        cohort: 'MOC (Secure)',
        before: { kind: 'unknown-code', reason: null, escalatesAt: null, as: null, attributedTo: null },
        after: {
          kind: 'escalate',
          reason: null,
          escalatesAt: 3,
          as: 'faulty-device',
          attributedTo: 'smets1-smso',
        },
        attempts: 1,
        migrations: 1,
        examples: [{ migration: 'a', at: '2022-06-01T00:02:00Z', file: null, row: 1, consecutive: 3 }],
      },
    ])
  })

  it('says what the attempts cannot tell', async () => {
    const attempt = (code: string | null): Attempt => ({
      migration: 'a',
      cohort: 'MOC (Secure)',
      at: 0,
      code,
    })
    const attempts = ['MA999', 'MA999', 'MA534', 'XX001', 'XX002', 'XX001', null].map(attempt)
    const forward = await replayed(real, { from: '7.0', to: '7.1' }, attempts)
    expect(forward.notes).toEqual({
      withoutCode: 1,
      unlisted: {
        attempts: 3,
        codes: [
          { code: 'XX001', attempts: 2 },
          { code: 'XX002', attempts: 1 },
        ],
      },
      reportedOtherwise: [{ code: 'MA999', as: ['MA534', 'MA535'], attempts: 2 }],
    })
    expect(sayReplay(forward, policyData(real), (_, text) => text)).toContain(
      '2 attempts have the code MA999. Under 7.1 (draft), failures like these can be reported as MA534 or MA535 instead',
    )
    const back = await replayed(real, { from: '7.1', to: '7.0' }, attempts)
    expect(back.notes.reportedOtherwise).toEqual([{ code: 'MA534', as: ['MA999'], attempts: 1 }])
  })

  it('gives the range of what could escalate where the old policy hides the new codes', async () => {
    const attempt = (migration: string, minutes: number, code: string | null): Attempt => ({
      migration,
      cohort: 'MOC (Secure)',
      at: Date.parse('2022-06-01T00:00:00Z') + minutes * 60_000,
      code,
    })
    const hidden = [0, 1, 2].map((minutes) => attempt('a', minutes, 'MA999'))
    const result = await replayed(real, { from: '7.0', to: '7.1' }, hidden)
    expect([result.differences.attempts, result.possible]).toEqual([
      0,
      { attempts: 3, escalations: { least: 0, most: 1 }, migrations: { least: 0, most: 1 } },
    ])
    const text = sayReplay(result, policyData(real), (_, text) => text)
    expect(text).toContain('no decision on 3 attempts would differ as they were reported. But 3 attempts')
    expect(text).toContain('in all, 0 to 1 would escalate, in 0 to 1 migration.')
  })

  it('knows that a code that is reported already may be part of the run, and that another or none ends it', async () => {
    const attempt = (migration: string, minutes: number, code: string | null): Attempt => ({
      migration,
      cohort: 'MOC (Secure)',
      at: Date.parse('2022-06-01T00:00:00Z') + minutes * 60_000,
      code,
    })
    const mixed = [
      ...['MA534', 'MA999', 'MA534', 'MA535', 'MA999'].map((code, at) => attempt('b', at, code)),
      ...['MA999', 'MA999', null, 'MA999'].map((code, at) => attempt('c', at, code)),
      ...['MA535', 'MA535', 'MA535'].map((code, at) => attempt('d', at, code)),
    ]
    expect((await replayed(real, { from: '7.0', to: '7.1' }, mixed)).possible).toEqual({
      attempts: 5,
      escalations: { least: 1, most: 2 },
      migrations: { least: 1, most: 2 },
    })
    const none = await replayed(real, { from: '7.0', to: '7.1' }, [attempt('e', 0, 'MA534')])
    expect(none.possible).toBe(null)
  })

  it('knows of the range that totals lead to as well', async () => {
    const attempt = (migration: string, minutes: number, code: string | null): Attempt => ({
      migration,
      cohort: 'MOC (Secure)',
      at: Date.parse('2022-06-01T00:00:00Z') + minutes * 60_000,
      code,
    })
    const attempts = [
      // Were the two that can be MA534 reported so, there would be two sightings in all, though never in a row.
      ...['MA999', 'ZZ404', 'MA999'].map((code, at) => attempt('a', at, code)),
      // MA535 escalates with the fifth failure, of whatever code.
      ...['ZZ404', 'ZZ404', 'ZZ404', 'ZZ404', 'MA999'].map((code, at) => attempt('b', at, code)),
      ...['ZZ404', 'ZZ404', 'ZZ404', null, 'MA999'].map((code, at) => attempt('c', at, code)),
    ]
    const data = withTotals(policyData(real))
    const { possible } = await replayed(real, { from: '7.0', to: '7.1' }, attempts, undefined, data)
    expect(possible).toEqual({
      attempts: 4,
      escalations: { least: 0, most: 2 },
      migrations: { least: 0, most: 2 },
    })
  })

  it('counts before and after by kind, code, cohort and time, and adds up', async () => {
    const data = policyData(zoo)
    const result = await replayed(zoo, { from: '1.0', to: '2.0' }, makeAttempts(data, 3000))
    const total = (of: { before: number; after: number }[], side: 'before' | 'after') =>
      of.reduce((sum, row) => sum + row[side], 0)
    const { kinds, codes, time, attempts, differences } = result
    const escalate = kinds.find(({ kind }) => kind === 'escalate')!
    for (const side of ['before', 'after'] as const) {
      expect(total(kinds, side)).toBe(attempts.count)
      for (const code of codes) expect(total(code.kinds, side)).toBe(code.attempts)
      expect(
        total(
          time.periods.map(({ escalations }) => escalations),
          side,
        ),
      ).toBe(escalate[side])
    }
    const sum = (of: 'attempts' | 'differences') => time.periods.reduce((all, period) => all + period[of], 0)
    expect([sum('attempts'), sum('differences')]).toEqual([attempts.count, differences.attempts])
  })

  it('counts the same in many parts as in one', async () => {
    const attempts = [...makeAttempts(policyData(zoo), 4000)]
    const whole = await replayed(zoo, { from: '1.0', to: '2.0' }, attempts)
    expect(await replayed(zoo, { from: '1.0', to: '2.0' }, attempts, 300)).toEqual(whole)
  })

  it('tells unknown cohorts, repeated rows and times in London', async () => {
    const at = Date.parse('2022-06-01T23:30:00Z')
    const attempt = { migration: 'a', cohort: 'MOC (Secure)', at, code: 'MA534' }
    const rows = [attempt, attempt, { ...attempt, cohort: 'Nowhere' }]
    const result = await replayed(real, { from: '7.0', to: '7.1' }, rows)
    expect(result.attempts).toMatchObject({ count: 2, duplicates: 1 })
    expect(result.left.unknownCohorts).toEqual([{ cohort: 'Nowhere', attempts: 1, row: 3 }])
    expect(result.time).toMatchObject({ unit: 'day', periods: [{ from: '2022-06-02', attempts: 2 }] })
    const text = sayReplay(result, policyData(real), (_, text) => text)
    expect(text).toContain('a at 2022-06-02 00:30:00 BST, 1 in a row (row 1)')
    expect(text).toContain('1 attempt repeats another')
    expect(text).toContain('1 attempt is of a cohort that the policy does not have')
  })

  it('has an answer for a file without attempts', async () => {
    const nothing = await replayed(real, { from: '7.0', to: '7.1' }, [])
    expect(nothing).toMatchObject({ attempts: { count: 0, first: null, last: null }, changes: [], codes: [] })
    expect(sayReplay(nothing, policyData(real), (_, text) => text)).toContain(
      'nothing would differ: there are no attempts',
    )
    expect(renderHtml(replayDocument(real, policyData(real), nothing))).not.toContain('<svg')
  })

  it('shows the space at the end of a code, which keeps it from being listed', async () => {
    const attempt = { migration: 'a', cohort: 'MOC (Secure)', at: Date.parse('2022-06-01T00:00:00Z') }
    const codes = ['MA534', 'MA534 ', 'ZZ001']
    const result = await replayed(
      real,
      { from: '7.0', to: '7.1' },
      codes.map((code) => ({ ...attempt, code })),
    )
    const text = sayReplay(result, policyData(real), (_, text) => text)
    expect(text).toContain('2 attempts have a code that neither version lists: “MA534 ” (1), ZZ001 (1).')
    expect(text).toContain('1 of 3 decisions would differ (33.3%), in 1 of 1 migration.')
  })

  it('shows the same on a page as on the terminal, with the picture in words, whatever the file holds', async () => {
    const data = policyData(zoo)
    const attempts = [...makeAttempts(data, 500)].map((attempt) => ({
      ...attempt,
      migration: `<script>${attempt.migration}</script> & \u202e"`,
    }))
    const result = await replayed(zoo, { from: '1.0', to: '2.0' }, attempts)
    const page = renderHtml(replayDocument(zoo, data, result))
    expect(page).not.toContain('<script>migration')
    expect(page).toContain('&#x3C;script>migration')
    const [picture] = /<figure>.*?<\/figure>/s.exec(page)!
    expect(page.match(/<svg[^>]* role="img" aria-label="[^"]+The table has all numbers\."/g)).toHaveLength(1)
    const bars = [...picture.matchAll(/<p>(.*?)<br><svg[^>]* aria-hidden="true">/gs)].map(([, words]) =>
      words!.replace(/<[^>]*>/g, ''),
    )
    expect(bars).toHaveLength(result.changes.length)
    for (const [index, { code, attempts }] of result.changes.entries())
      expect(bars[index]).toMatch(new RegExp(`^${attempts} attempts?: ${code}, `))
    const text = sayReplay(result, data, (_, text) => text)
    expect(text).not.toContain('\u202e')
    expect(text).toContain(`${result.differences.attempts} of 500 decisions would differ`)
    expect(page).toContain(`${result.differences.attempts} of 500 decisions would differ`)
  })
})
