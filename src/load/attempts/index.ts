import { resolve } from 'node:path'
import type { CohortName } from '../../generated/policy-data.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { fileName, readHead, startOf } from '../disk.js'
import { findColumns } from './columns.js'
import { csvSource } from './csv.js'
import { type Database, machineProblem } from './database.js'
import { foreign } from './foreign.js'
import { isParquet, parquetSource } from './parquet.js'
import { findProblems, listed, lostRows, rowProblems } from './problems.js'
import { longestRow } from './rows.js'
import type { ColumnName, Source } from './source.js'
import { cohortMeant, linesTable, macros } from './table.js'

export { type Database, machineProblem, openDatabase } from './database.js'
export { type ColumnName, columnNames } from './source.js'

/** How much of a file is looked at to tell what it is and which columns it has: a header is a row as well. */
const headSize = longestRow + 1

/**
 * Reads a CSV or Parquet file of attempts, of any size, into the view `attempts` of the database: migration, cohort
 * (by its name), at_ms, code, and `attempt`, which counts the rows of the file. What is wrong with it is in the
 * findings; with an error among them, the view is not there.
 * @param named The names of columns that the file calls otherwise.
 */
export async function loadAttempts(
  db: Database,
  root: string,
  path: string,
  cohorts: readonly CohortName[],
  named: Partial<Record<ColumnName, string>>,
): Promise<Diagnostic[]> {
  const { source, findings } = await openSource(db, root, path)
  if (!source) return findings
  const { columns, findings: wrongColumns } = findColumns(source, named)
  if (!columns) return [...findings, ...wrongColumns]
  const rows = await source.rows(listed)
  if (rows.broken > 0) return rowProblems(rows, source)
  for (const macro of macros) await db.run(macro)
  const sql = linesTable(source.relation(rows), columns, cohorts)
  const refusal = await refused(root, path, () => db.run(sql, [source.path]))
  if (refusal) return [refusal]
  const lost = await lostRows(db, rows, source)
  if (lost.length > 0) return lost
  await findLikelyCohorts(db, cohorts)
  const wrong = await findProblems(db, source, columns, cohorts)
  if (wrong.length === 0)
    await db.run(
      'CREATE VIEW attempts AS SELECT rowid + 1 AS attempt, migration, cohort, at_ms, code FROM lines',
    )
  return wrong
}

/** How many ways of writing cohorts are looked at: a file with more than these is wrong throughout. */
const spellings = 1000

/** Cohorts that are not written as the policy writes them, but for case and white space only. */
async function findLikelyCohorts(db: Database, cohorts: readonly CohortName[]): Promise<void> {
  const longest = 4 * Math.max(...cohorts.flatMap(({ id, name }) => [id.length, name.length]))
  const typed = await db.rows(
    `SELECT DISTINCT typed_cohort AS cohort FROM lines WHERE length(typed_cohort) <= ${longest} ORDER BY cohort LIMIT ${spellings}`,
  )
  const known = typed.flatMap(({ cohort }) => {
    const name = cohortMeant(String(cohort), cohorts)
    return name === null ? [] : [[String(cohort), name] as const]
  })
  for (const [cohort, name] of known)
    await db.run('UPDATE lines SET cohort = $1, typed_cohort = NULL WHERE typed_cohort = $2', [name, cohort])
}

async function openSource(
  db: Database,
  root: string,
  path: string,
): Promise<{ source: Source | null; findings: Diagnostic[] }> {
  const head = readHead(root, path, headSize)
  if ('finding' in head) return { source: null, findings: [head.finding] }
  const reason = foreign(head.value)
  if (reason !== null) return { source: null, findings: [unreadable(root, path, reason)] }
  if (!isParquet(head.value)) return csvSource(root, path, head.value)
  let source: Source | null = null
  const finding = await refused(root, path, async () => {
    source = await parquetSource(db, root, path)
  })
  return { source, findings: finding ? [finding] : [] }
}

/** What DuckDB says against the file, without its path, which the finding has. */
async function refused(root: string, path: string, read: () => Promise<void>): Promise<Diagnostic | null> {
  try {
    await read()
    return null
  } catch (error) {
    if (machineProblem(error)) throw error
    const [said] = (error as Error).message.replace(/^[\w ]* Error: /, '').split('\n')
    const full = resolve(root, path)
    const reason = said!
      .replace(`Failed to read file "${full}": `, '')
      .replace(` '${full}'`, '')
      .replaceAll(full, fileName(root, path))
    return unreadable(root, path, reason)
  }
}

function unreadable(root: string, path: string, reason: string): Diagnostic {
  const place = startOf(fileName(root, path))
  return { code: 'attempts-unreadable', severity: 'error', place, args: { reason } }
}
