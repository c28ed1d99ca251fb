import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ExpectedDecision } from '../../../src/generated/conformance.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { policyData } from '../../../src/package/data.js'
import { workspaceRuntime } from '../../../src/package/decide.js'
import type { Tracker } from '../../../src/package/runtime/types.js'
import type { Database, Value } from '../../support/duckdb.js'
import { generator, makeAttempts } from './attempts.js'
import { columns, expectedRow } from './rows.js'

/** The columns of the attempts, with their types in DuckDB: `t` and `at_ms` are the same time. */
const given = {
  migration: 'VARCHAR',
  cohort: 'VARCHAR',
  t: 'TIMESTAMPTZ',
  at_ms: 'BIGINT',
  attempt: 'BIGINT',
  code: 'VARCHAR',
}

/** How CSV files have it, with quotation marks around every text and `\N` for NULL. */
const csv = `header = true, delim = ',', quote = '"', escape = '"', nullstr = '\\N', auto_detect = false`

/**
 * Writes many attempts into the folder, as `attempts.csv` and `attempts.parquet`, and beside them what `decide` says of
 * each, without drafts (`expected-false.csv`) and with them (`expected-true.csv`). They have times of their own with
 * microseconds, ties, unknown codes and cohorts, and cross the dates on which versions take effect.
 */
export async function makeMillion(db: Database, workspace: Workspace, count: number, folder: string) {
  const { createTracker } = workspaceRuntime(workspace)
  mkdirSync(folder, { recursive: true })
  const attempts = writer(join(folder, 'attempts.csv'), Object.keys(given))
  const expected = [false, true].map((allowDraft) => ({
    allowDraft,
    file: writer(join(folder, `expected-${allowDraft}.csv`), columns),
    trackers: {} as Record<string, Tracker>,
  }))
  const below = generator(7)
  let [migration, last, parts, isUnknown, made] = ['', Number.NaN, 0, false, 0]
  for (const { cohort: known, code, at, ...own } of makeAttempts(policyData(workspace), count)) {
    if (own.migration !== migration) {
      for (const each of expected) each.trackers = {}
      isUnknown = below(50) === 0
    }
    parts = own.migration === migration && at === last ? Math.min(999, parts + below(3)) : below(1000)
    ;[migration, last] = [own.migration, at]
    const cohort = isUnknown ? 'Nowhere' : known
    const t = `${new Date(at).toISOString().slice(0, -1)}${String(parts).padStart(3, '0')}+00`
    attempts.write([migration, cohort, t.replace('T', ' '), at, made, code])
    for (const { allowDraft, file, trackers } of expected) {
      const attempt = [migration, cohort, made, at, code]
      if (isUnknown) {
        file.write(columns.map((name, index) => attempt[index] ?? unknown[name] ?? null))
        continue
      }
      trackers[cohort] ??= createTracker({ cohort, allowDraft })
      const decision = trackers[cohort].next({ code, at: new Date(at) })
      file.write(expectedRow(attempt, decision as ExpectedDecision))
    }
    made += 1
  }
  for (const { close } of [attempts, ...expected.map(({ file }) => file)]) close()
  const types = Object.entries(given).map(([name, type]) => `${name}: '${type}'`)
  // In an order that no engine can rely on.
  await db.run(`COPY (
    SELECT * FROM read_csv('${folder}/attempts.csv', columns = {${types.join(', ')}}, ${csv}) ORDER BY hash(attempt)
  ) TO '${folder}/attempts.parquet' (FORMAT parquet, ROW_GROUP_SIZE 20000)`)
}

const unknown: Record<string, string> = { kind: 'wrong-use', reason: 'unknown-cohort' }

/**
 * How many rows an engine gave, and how many of them `decide` has otherwise or not at all, or has alone.
 * @param rows What the engine gave, as DuckDB reads it: with the columns of the query, values as they are or as texts.
 */
export async function differing(db: Database, folder: string, drafts: boolean, rows: string) {
  const types = columns.map((name) => `${name}: 'VARCHAR'`)
  const texts = columns.map((name) =>
    name === 'stale'
      ? "CASE lower(CAST(stale AS VARCHAR)) WHEN 't' THEN 'true' WHEN '1' THEN 'true' WHEN 'f' THEN 'false' WHEN '0' THEN 'false' ELSE lower(CAST(stale AS VARCHAR)) END AS stale"
      : `CAST(${name} AS VARCHAR) AS ${name}`,
  )
  const query = `SELECT CAST(count(given.attempt) AS DOUBLE), CAST(count(*) FILTER (${columns
    .map((name) => `given.${name} IS DISTINCT FROM expected.${name}`)
    .join(' OR ')}) AS DOUBLE)
    FROM (SELECT ${texts.join(', ')} FROM ${rows}) AS given
    FULL JOIN read_csv('${folder}/expected-${drafts}.csv', columns = {${types.join(', ')}}, ${csv}) AS expected
      ON given.attempt = expected.attempt`
  for await (const [count, wrong] of db.rows(query)) return { rows: Number(count), differing: Number(wrong) }
  throw new Error('no row')
}

/** What an engine printed as CSV, for `differing`. */
export function printedRows(path: string): string {
  const types = columns.map((name) => `${name}: 'VARCHAR'`)
  return `read_csv('${path}', columns = {${types.join(', ')}}, ${csv.replace('header = true', 'header = false')})`
}

/** A CSV file that is written row by row. */
function writer(path: string, header: readonly string[]) {
  const file = openSync(path, 'wx')
  let lines = [header.join(',')]
  const flush = () => {
    writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  return {
    write: (row: readonly Value[]) => {
      lines.push(row.map(field).join(','))
      if (lines.length === 10_000) flush()
    },
    close: () => {
      if (lines.length > 0) flush()
      closeSync(file)
    },
  }
}

function field(value: Value): string {
  if (value === null) return '\\N'
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value)
}
