import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAttempts, openDatabase } from '../../src/load/attempts/index.js'
import type { Workspace } from '../../src/model/workspace.js'
import { policyData } from '../../src/package/data.js'
import { sqlFiles } from '../../src/package/sql/index.js'
import { clusterFiles, compareAll, digestOf, readResult, reportOf } from '../../src/replay/index.js'
import { real, zoo } from '../package/policies.js'
import { differing, makeMillion } from '../package/sql/million.js'
import { instants, recipeFor } from '../package/sql/recipes.js'
import { allowing } from '../package/sql/rows.js'
import { type Database, openDuckDb } from '../support/duckdb.js'
import { installSpark, type Spark, type Step } from './pyspark.js'

/** CI tries one version on a part: `SPARK=short`. */
const isShort = process.env.SPARK === 'short'
const versions = isShort ? ['3.5.9'] : ['3.5.9', '4.0.5']
const policies: [name: string, Workspace, number][] = [
  ['the policy', real, isShort ? 20_000 : 1_000_000],
  ['the zoo', zoo, isShort ? 10_000 : 100_000],
]

const folder = mkdtempSync(join(tmpdir(), 'mehrs-spark-'))
let db: Database
beforeAll(async () => {
  db = await openDuckDb()
  for (const [name, workspace, count] of policies) await makeMillion(db, workspace, count, join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Spark 3 makes a table of Hive, unless told. */
const noHive: Step = { conf: { 'spark.sql.legacy.createHiveTableByDefault': 'false' } }

function statements(sql: string): Step[] {
  return sql
    .split(/;\s*\n/)
    .filter((statement) => statement.replace(/^\s*--.*$/gm, '').trim() !== '')
    .map((statement) => ({ sql: statement }))
}

describe.each(versions)('Spark %s', (version) => {
  let spark: Spark
  beforeAll(() => {
    spark = installSpark(version, folder)
  })

  it('decides as decide does, on each of many attempts, with drafts and without, ANSI or not', async () => {
    const runs = policies.flatMap(([name, workspace, count]) =>
      [true, false].flatMap((ansi) =>
        [false, true].map((drafts) => ({ name, workspace, count, ansi, drafts })),
      ),
    )
    const to = ({ name, ansi, drafts }: (typeof runs)[number]) =>
      join(folder, name, `decided-${version}-${ansi}-${drafts}`)
    const steps = runs.flatMap((run): Step[] => {
      const data = policyData(run.workspace)
      const files = sqlFiles(data)
      return [
        { conf: { 'spark.sql.ansi.enabled': String(run.ansi) } },
        { view: 'given', path: join(folder, run.name, 'attempts.parquet') },
        {
          sql: `CREATE OR REPLACE TEMPORARY VIEW attempts AS
            SELECT migration, cohort, ${recipeFor('Spark', data)} AS at_ms, attempt, code FROM given`,
        },
        ...statements(files['sql/rules.sql']!),
        { write: allowing(run.drafts, files['sql/decide.sql']!), path: to(run) },
      ]
    })
    spark.run([noHive, ...steps])
    for (const run of runs)
      expect(
        await differing(db, join(folder, run.name), run.drafts, `read_parquet('${to(run)}/*.parquet')`),
        to(run),
      ).toEqual({ rows: run.count, differing: 0 })
  })

  it('cuts off parts of a millisecond by the recipe, and finds no collation that folds; nor is one missed', () => {
    const data = policyData(zoo)
    const files = sqlFiles(data)
    const times = instants.map(([time]) => `TIMESTAMP '${time.replace(/([+-]\d\d)$/, '$1:00')}'`)
    const tables = (code: string): Step[] => [
      noHive,
      ...statements(files['sql/rules.sql']!),
      { sql: 'DROP VIEW IF EXISTS attempts' },
      { sql: `CREATE TABLE attempts (migration STRING, cohort STRING, code ${code}) USING parquet` },
    ]
    const check = statements(files['sql/collation.sql']!).map((step) => ({
      rows: (step as { sql: string }).sql,
    }))
    const steps: Step[] = [
      ...times.map((time) => ({ rows: `SELECT ${recipeFor('Spark', data).replace('(t)', `(${time})`)}` })),
      ...tables('STRING'),
      ...check,
    ]
    expect(spark.run(steps)).toEqual([...instants.map(([, milliseconds]) => [[milliseconds]]), []])
    // Spark 3 has but one collation. Spark 4 does not put two into one column: the query ends with the name of it.
    if (version.startsWith('3')) return
    const folding = [...tables('STRING COLLATE UTF8_LCASE'), ...check]
    expect(() => spark.run(folding)).toThrow('STRING COLLATE UTF8_LCASE')
  })

  it('replays, to the report that DuckDB makes of the same attempts, byte for byte', async () => {
    const compared: [string, Workspace, { from: string; to: string }][] = [
      ['the policy', real, { from: '7.0', to: '7.1' }],
      ['the zoo', zoo, { from: '1.0', to: '2.0' }],
      ['the zoo', zoo, { from: '2.0', to: '3.1' }],
    ]
    const to = (index: number) => join(folder, `result-${version}-${index}`)
    const steps = compared.flatMap(([name, workspace, asked], index): Step[] => [
      { sql: 'DROP VIEW IF EXISTS attempts' },
      { view: 'given', path: join(folder, name, 'attempts.parquet') },
      // As DuckDB numbers the rows of a file.
      {
        sql: `CREATE OR REPLACE TEMPORARY VIEW attempts AS
          SELECT migration, cohort, at_ms, attempt + 1 AS attempt, NULLIF(code, '') AS code FROM given`,
      },
      ...Object.values(clusterFiles(policyData(workspace), asked, 'spark')).flatMap(statements),
      { write: 'SELECT * FROM result', path: to(index) },
    ])
    spark.run(steps)
    for (const [index, [name, workspace, asked]] of compared.entries()) {
      const data = policyData(workspace)
      const given = { policy: 'made up', label: null, badRows: { rows: 0, listed: [] } }
      const work = mkdtempSync(join(folder, 'work-'))
      const here = (await openDatabase(work))!
      const csv = join(folder, name, 'attempts.csv')
      const tell = () => {}
      const options = { named: { at: 't' }, allowed: { rows: 0 }, folder: work, tell }
      // What it reads of NULL in the file is an empty field.
      await db.run(`COPY (SELECT migration, cohort, t AS t, NULLIF(code, '') AS code FROM read_parquet('${join(folder, name, 'attempts.parquet')}') ORDER BY attempt)
        TO '${csv}.parquet' (FORMAT parquet)`)
      const { files } = await loadAttempts(here, '/', [`${csv}.parquet`], data.cohorts, options)
      await compareAll(here, data, asked, { folder: work, affected: false, tell })
      const whole = await reportOf(here, data, asked, { ...given, files })
      here.close()
      const cluster = (await openDatabase(mkdtempSync(join(folder, 'work-'))))!
      const parts = readdirSync(to(index)).filter((file) => file.endsWith('.parquet'))
      await readResult(
        cluster,
        parts.map((file) => join(to(index), file)),
        digestOf(data, asked),
      )
      const found = await reportOf(cluster, data, asked, { ...given, files: [] })
      cluster.close()
      expect(JSON.stringify(found, null, 2)).toBe(JSON.stringify(whole, null, 2))
      expect(found.differences.attempts).toBeGreaterThan(0)
    }
  })
})
