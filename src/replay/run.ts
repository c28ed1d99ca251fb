import type { PolicyData } from '../generated/policy-data.js'
import type { Database } from '../load/attempts/index.js'
import { affectedColumns, affectedQuery } from './sql/affected.js'
import { resultColumns } from './sql/comparison.js'
import { statements } from './sql/index.js'

/** About how many attempts are decided on at once: what takes memory does not grow beyond them. */
const atOnce = 500_000

/** The most parts: each has a file open while they are written. With more attempts, the parts grow. */
const most = 1000

export interface RunOptions {
  /** Where the parts are written. */
  folder: string
  /** Whether the table `affected` is made too. */
  affected: boolean
  /** About how many attempts are decided on at once. */
  together?: number | undefined
  /** Told what is done, and how much of it, from 0 to 1. */
  tell(what: string, share: number): void
}

/**
 * Applies both versions to the attempts in the database and leaves what is counted in the table `result`. The attempts
 * are divided by migration, on whose own attempts alone its decisions rest, and decided on part by part.
 */
export async function compareAll(
  db: Database,
  data: PolicyData,
  versions: { from: string; to: string },
  { folder, affected, together = atOnce, tell }: RunOptions,
): Promise<void> {
  const { rules, compared, comparison } = statements(data, versions)
  for (const statement of rules) await db.run(statement)
  await db.run(resultTable)
  if (affected) await db.run(`CREATE TABLE affected (${columnsOf(affectedColumns)})`)
  const parts = await divide(db, folder, together, tell)
  for (const [index, part] of parts.entries()) {
    tell('deciding', index / parts.length)
    await db.run(`CREATE OR REPLACE TEMP VIEW attempts AS SELECT * FROM ${part}`)
    await db.run(`CREATE OR REPLACE TEMP TABLE compared AS ${compared}`)
    await db.run(`INSERT INTO result ${comparison}`)
    if (affected) await db.run(`INSERT INTO affected ${affectedQuery}`)
  }
  await db.run('DROP TABLE IF EXISTS compared')
}

export const resultTable = `CREATE TABLE result (${columnsOf(resultColumns)})`

function columnsOf(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
}

/** What each part is called in a FROM clause. Where one is enough, all is left where it is. */
async function divide(
  db: Database,
  folder: string,
  together: number,
  tell: RunOptions['tell'],
): Promise<string[]> {
  const [all] = await db.rows('SELECT count(*) AS count FROM attempts')
  const count = Math.min(most, Math.ceil(Number(all!.count) / together))
  if (count <= 1) {
    await db.run('ALTER VIEW attempts RENAME TO all_attempts')
    return ['all_attempts']
  }
  tell('dividing', 0)
  // Small groups of rows, since those of every part wait in memory until they are full.
  await db.run(`SET partitioned_write_max_open_files = ${most}`)
  await db.run(`COPY (SELECT *, hash(migration) % ${count} AS part FROM attempts)
    TO '${folder.replaceAll("'", "''")}/parts' (FORMAT parquet, PARTITION_BY (part), ROW_GROUP_SIZE 10000)`)
  await db.run('DROP VIEW attempts')
  await db.run('DROP TABLE lines')
  const written = await db.rows('SELECT DISTINCT parse_path(file)[-2] AS part FROM glob($1) ORDER BY part', [
    `${folder}/parts/*/*.parquet`,
  ])
  return written.map(
    ({ part }) =>
      `read_parquet('${folder.replaceAll("'", "''")}/parts/${part}/*.parquet', hive_partitioning = false)`,
  )
}
