import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/model/workspace.js'
import { policyData } from '../../src/package/data.js'
import { sqlFiles } from '../../src/package/sql/index.js'
import { real, zoo } from '../package/policies.js'
import { differing, makeMillion, printedRows } from '../package/sql/million.js'
import { recipeFor } from '../package/sql/recipes.js'
import { allowing, columns } from '../package/sql/rows.js'
import { type Database, openDuckDb } from '../support/duckdb.js'
import { type Postgres, startPostgres } from '../support/postgres.js'

/** CI tries a part: `LANGUAGES=short`. */
const isShort = process.env.LANGUAGES === 'short'
const policies: [name: string, Workspace, number][] = [
  ['the policy', real, isShort ? 20_000 : 1_000_000],
  ['the zoo', zoo, isShort ? 10_000 : 100_000],
]

const folder = mkdtempSync(join(tmpdir(), 'mehrs-million-'))
let db: Database
let postgres: Postgres
beforeAll(async () => {
  db = await openDuckDb()
  for (const [name, workspace, count] of policies) await makeMillion(db, workspace, count, join(folder, name))
  postgres = startPostgres()
})
afterAll(() => {
  postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(policies)(
  'the SQL of %s decides as decide does, on each of many attempts',
  (name, workspace, count) => {
    const data = policyData(workspace)
    const files = sqlFiles(data)
    const at = (file: string) => join(folder, name, file)

    it.each([false, true])('in PostgreSQL, drafts: %s', async (drafts) => {
      const statements = [
        files['sql/rules.sql']!,
        'DROP VIEW IF EXISTS attempts',
        'DROP TABLE IF EXISTS given',
        'CREATE TABLE given (migration TEXT, cohort TEXT, t TIMESTAMPTZ, at_ms BIGINT, attempt BIGINT, code TEXT)',
        `COPY given FROM STDIN WITH (FORMAT csv, HEADER, NULL '\\N');\n${readFileSync(at('attempts.csv'), 'utf8')}\\.\n`,
        `CREATE VIEW attempts AS
        SELECT migration, cohort, ${recipeFor('PostgreSQL', data)} AS at_ms, attempt, code FROM given`,
        `${allowing(drafts, files['sql/decide.sql']!)};\n`,
      ]
      writeFileSync(at(`postgres-${drafts}.csv`), postgres.run(statements.join(';\n')))
      expect(
        await differing(db, join(folder, name), drafts, printedRows(at(`postgres-${drafts}.csv`))),
      ).toEqual({
        rows: count,
        differing: 0,
      })
    })

    it.each([false, true])('in SQLite, drafts: %s', async (drafts) => {
      const query = `SELECT ${columns.join(', ')} FROM (${allowing(drafts, files['sql/decide.sql']!)})`
      sqlite(
        { rules: files['sql/rules.sql']!, given: at('attempts.csv'), collation: '', query },
        at(`sqlite-${drafts}.csv`),
      )
      expect(
        await differing(db, join(folder, name), drafts, printedRows(at(`sqlite-${drafts}.csv`))),
      ).toEqual({
        rows: count,
        differing: 0,
      })
    })

    it.each([false, true])('in DuckDB, drafts: %s', async (drafts) => {
      await db.run(files['sql/rules.sql']!)
      await db.run(`CREATE OR REPLACE VIEW attempts AS
      SELECT migration, cohort, ${recipeFor('DuckDB', data)} AS at_ms, attempt, code
      FROM read_parquet('${at('attempts.parquet')}')`)
      const query = allowing(drafts, files['sql/decide.sql']!)
      expect(await differing(db, join(folder, name), drafts, `(${query})`)).toEqual({
        rows: count,
        differing: 0,
      })
    })
  },
)

describe('a collation that folds case is found', () => {
  const files = sqlFiles(policyData(zoo))

  it('in PostgreSQL', () => {
    const found = (collation: string) =>
      postgres.run(`${files['sql/rules.sql']};
        DROP VIEW IF EXISTS attempts; DROP TABLE IF EXISTS attempts_of_texts;
        CREATE COLLATION IF NOT EXISTS folding (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
        CREATE TABLE attempts_of_texts (migration TEXT, cohort TEXT, code TEXT ${collation});
        CREATE VIEW attempts AS SELECT * FROM attempts_of_texts;
        ${files['sql/collation.sql']}`)
    expect([found(''), found('COLLATE folding')]).toEqual(['', 'attempts.code\n'])
  })

  it.each([
    ['', ''],
    ['COLLATE NOCASE', 'attempts.code\n'],
    ['COLLATE RTRIM', 'attempts.code\n'],
  ])('in SQLite: %s', (collation, expected) => {
    const to = join(folder, 'collation.csv')
    sqlite({ rules: files['sql/rules.sql']!, given: null, collation, query: files['sql/collation.sql']! }, to)
    expect(readFileSync(to, 'utf8').replaceAll('"', '')).toBe(expected)
  })
})

/** Runs a query in the SQLite of Python, over the attempts of a CSV file, and writes its rows as CSV to `to`. */
function sqlite(
  asked: { rules: string; given: string | null; collation: string; query: string },
  to: string,
): void {
  const script = join(import.meta.dirname, 'sqlite.py')
  const input = JSON.stringify({ ...asked, to })
  const { status, stderr } = spawnSync('python3', [script], { encoding: 'utf8', input })
  if (status !== 0) throw new Error(`SQLite failed: ${stderr}`)
}
