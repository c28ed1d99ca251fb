import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ExpectedDecision } from '../../../src/generated/conformance.js'
import type { PolicyData } from '../../../src/generated/policy-data.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { policyData } from '../../../src/package/data.js'
import { workspaceRuntime } from '../../../src/package/decide.js'
import type { Tracker } from '../../../src/package/runtime/types.js'
import { sqlFiles } from '../../../src/package/sql/index.js'
import { runs } from '../../support/depth.js'
import { type Database, openDuckDb } from '../../support/duckdb.js'
import { real, zoo } from '../policies.js'
import { makeAttempts } from './attempts.js'
import { allowing, expectedRow, inOrder } from './rows.js'

describe('the SQL decides as decide does', () => {
  it.each<[string, Workspace, boolean, number]>([
    ['the policy', real, false, runs(50_000)],
    ['the policy with its draft', real, true, runs(1_000_000)],
    ['the zoo', zoo, false, runs(100_000)],
    ['the zoo with its draft', zoo, true, runs(100_000)],
  ])('%s, after each of many attempts', async (_, workspace, allowDraft, count) => {
    const data = policyData(workspace)
    const db = await openDuckDb()
    await db.run(`CREATE VIEW attempts AS SELECT * FROM read_csv('${csvOf(data, count)}',
      columns = {migration: 'VARCHAR', cohort: 'VARCHAR', at_ms: 'BIGINT', attempt: 'BIGINT', code: 'VARCHAR'},
      header = true, quote = '"', escape = '"', delim = ',', nullstr = '\\N', auto_detect = false)`)
    const rows = db.rows(await decisionsOf(data, allowDraft, db))
    let trackers: Record<string, Tracker> = {}
    let migration = ''
    let compared = 0
    const { createTracker } = workspaceRuntime(workspace)
    for (const attempt of makeAttempts(data, count)) {
      if (attempt.migration !== migration) trackers = {}
      migration = attempt.migration
      const { cohort, code, at } = attempt
      trackers[cohort] ??= createTracker({ cohort, allowDraft })
      const decision = trackers[cohort].next({ code, at: new Date(at) })
      const { value } = await rows.next()
      const expected = expectedRow(
        [attempt.migration, cohort, compared, at, code],
        decision as ExpectedDecision,
      )
      if (expected.some((cell, column) => cell !== value?.[column])) expect(value).toEqual(expected)
      compared += 1
    }
    expect([compared, await rows.next()]).toEqual([count, { done: true, value: undefined }])
  })
})

/** The query, made ready in the database, with its rows in the order of the attempts. */
async function decisionsOf(data: PolicyData, allowDraft: boolean, db: Database): Promise<string> {
  const files = sqlFiles(data)
  await db.run(files['sql/rules.sql']!)
  return `${inOrder(allowing(allowDraft, files['sql/decide.sql']!))} ORDER BY attempt`
}

/** The attempts as a file, in an order that no query can rely on. */
function csvOf(data: PolicyData, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const lines = Array.from(makeAttempts(data, count), ({ migration, cohort, at, code }, index) =>
    [migration, cohort, at, index, code ?? null].map(field).join(','),
  )
  const shuffled = lines.map((_, index) => lines[(index * 7919) % count]!)
  const path = join(folder, 'attempts.csv')
  writeFileSync(path, ['migration,cohort,at_ms,attempt,code', ...shuffled, ''].join('\n'))
  return path
}

function field(value: string | number | null): string {
  return value === null ? '\\N' : `"${String(value).replaceAll('"', '""')}"`
}
