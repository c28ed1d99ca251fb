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
import { createVersion } from '../../src/package/runtime/version.js'
import { renderHtml } from '../../src/render/html/index.js'
import { replay, replayDocument, sayReplay } from '../../src/replay/index.js'
import { real, zoo } from '../package/policies.js'
import { type Attempt, makeAttempts } from '../package/sql/attempts.js'

/** Replays the attempts, as a file that holds them in this order. */
async function replayed(
  workspace: Workspace,
  versions: { from: string; to: string },
  attempts: Iterable<Attempt>,
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
  const data = policyData(workspace)
  expect(await loadAttempts(db, folder, 'attempts.csv', data.cohorts, {})).toEqual([])
  const result = { policy: workspace.mehrs.value.shortTitle, ...(await replay(db, data, versions, () => {})) }
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
    createVersion(data.versions.find(({ version }) => version === name)!),
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
          { migration: 'a', at: '2022-06-01T00:01:00Z', row: 2, consecutive: 1 },
          { migration: 'a', at: '2022-06-01T00:01:00Z', row: 3, consecutive: 2 },
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
        examples: [{ migration: 'a', at: '2022-06-01T00:02:00Z', row: 1, consecutive: 3 }],
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

  it('has an answer for a file without attempts', async () => {
    const nothing = await replayed(real, { from: '7.0', to: '7.1' }, [])
    expect(nothing).toMatchObject({ attempts: { count: 0, first: null, last: null }, changes: [], codes: [] })
    expect(sayReplay(nothing, policyData(real), (_, text) => text)).toContain(
      'nothing would differ: the file has no attempts',
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
