import type { Database } from '../load/attempts/index.js'
import { resultTable } from './run.js'
import { resultColumns } from './sql/comparison.js'

/** Why a result is not taken, in words that end `FILE …`. */
export class UnusableResult extends Error {}

/** The latest and the earliest instant that a date can tell, in milliseconds. */
const furthest = 8_640_000_000_000_000

/**
 * Reads what a cluster made of `3-comparison.sql`, from Parquet files, into the table `result`.
 * @throws UnusableResult where it lacks columns, or was made for another policy or other versions.
 */
export async function readResult(db: Database, paths: readonly string[], digest: string): Promise<void> {
  await db.run(resultTable)
  for (const path of paths) {
    const source = 'read_parquet($1, hive_partitioning = false, binary_as_string = true)'
    await db.run(`CREATE OR REPLACE TEMP TABLE found AS SELECT * FROM (DESCRIBE SELECT * FROM ${source})`, [
      path,
    ])
    const found = (await db.rows('SELECT column_name AS name FROM found')).map(({ name }) => String(name))
    const missing = Object.keys(resultColumns).filter((name) => !found.includes(name))
    if (missing.length > 0)
      throw new UnusableResult(`is no result of a replay: it has no column ${missing.join(', ')}`)
    const columns = Object.entries(resultColumns).map(([name, type]) => `CAST(${name} AS ${type})`)
    await db.run(`INSERT INTO result SELECT ${columns.join(', ')} FROM ${source}`, [path])
  }
  const wholes = await db.rows("SELECT DISTINCT code FROM result WHERE part = 'whole'")
  if (wholes.length === 0) throw new UnusableResult('is not whole: its row of the part whole is missing')
  if (wholes.some(({ code }) => code !== digest))
    throw new UnusableResult(
      'was made by other SQL: for other versions, for another state of the policy, or by another version of mehrs. Write the SQL anew with --emit-sql.',
    )
  const [far] = await db.rows(
    `SELECT count(*) AS count FROM result WHERE at_ms NOT BETWEEN ${-furthest} AND ${furthest}`,
  )
  if (Number(far!.count) > 0)
    throw new UnusableResult('has times that no date can tell: at_ms is to be in milliseconds')
}
