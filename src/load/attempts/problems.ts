import type { CohortName } from '../../generated/policy-data.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import type { Point } from '../../model/place.js'
import type { Found } from './columns.js'
import type { Database, Row } from './database.js'
import type { Rows } from './rows.js'
import type { ColumnName, Source } from './source.js'

/** The first findings of a kind, and the number of all. */
interface Problems {
  findings: Diagnostic[]
  total: number
}

/** How many findings of a kind are listed. */
export const listed = 5

/** What is wrong with the rows as such. With any of it, their values would be read otherwise than they were meant. */
export function rowProblems({ findings, broken }: Rows, source: Source): Diagnostic[] {
  return withRest(findings, broken, source)
}

/** What keeps the table `lines` from being all rows of the file. */
export async function lostRows(db: Database, { count }: Rows, { header }: Source): Promise<Diagnostic[]> {
  const [lines] = await db.rows('SELECT count(*) AS count FROM lines')
  const args = { rows: count, read: Number(lines!.count) }
  return args.read === count ? [] : [{ code: 'attempts-rows-lost', severity: 'error', place: header, args }]
}

/** What is wrong with the values that were read into the table `lines`. */
export async function findProblems(
  db: Database,
  source: Source,
  columns: Record<ColumnName, Found>,
  cohorts: readonly CohortName[],
): Promise<Diagnostic[]> {
  const problems = await Promise.all([
    missing(db, source, columns.migration, 'migration IS NULL'),
    missing(db, source, columns.cohort, 'cohort IS NULL AND typed_cohort IS NULL'),
    missing(db, source, columns.at, 'at_ms IS NULL AND typed_at IS NULL'),
    unknownCohorts(db, source, columns.cohort, cohorts),
    wrongTimes(db, source, columns.at),
  ])
  const findings = problems.flatMap((found) => found.findings)
  const total = problems.reduce((sum, found) => sum + found.total, 0)
  return withRest(
    findings.sort((a, b) => compare(a.place.start, b.place.start)),
    total,
    source,
  )
}

async function missing(db: Database, source: Source, { index, name }: Found, is: string): Promise<Problems> {
  return list(db, source, index, `SELECT rowid AS line FROM lines WHERE ${is}`, () => ({
    code: 'attempt-value-missing',
    args: { name },
  }))
}

/** Each cohort once, at the first row that names it. */
async function unknownCohorts(
  db: Database,
  source: Source,
  { index, name }: Found,
  cohorts: readonly CohortName[],
): Promise<Problems> {
  const known = cohorts.map((cohort) => cohort.name)
  const rows = `SELECT min(rowid) AS line, typed_cohort AS cohort, count(*) AS attempts FROM lines
    WHERE typed_cohort IS NOT NULL GROUP BY typed_cohort`
  return list(db, source, index, rows, (row) => {
    const cohort = String(row.cohort)
    const near = nearest(cohort, [...known, ...cohorts.map(({ id }) => id)])
    const args = { name, cohort, attempts: Number(row.attempts), known, near }
    return { code: 'attempt-cohort-unknown', args }
  })
}

async function wrongTimes(db: Database, source: Source, { index, name }: Found): Promise<Problems> {
  const rows = 'SELECT rowid AS line, typed_at FROM lines WHERE typed_at IS NOT NULL'
  return list(db, source, index, rows, ({ typed_at }) => {
    const text = String(typed_at)
    const lacks = /^\d{4}-\d\d-\d\d$/.test(text)
      ? 'time'
      : /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)
        ? 'offset'
        : null
    return { code: 'attempt-time-wrong', args: { name, text, lacks } }
  })
}

/** The first of the rows that the query gives, each as a finding at its cell, and the number of all. */
async function list(
  db: Database,
  source: Source,
  column: number,
  query: string,
  tell: (row: Row) => Pick<Diagnostic, 'code' | 'args'>,
): Promise<Problems> {
  const rows = await db.rows(
    `SELECT *, count(*) OVER () AS total FROM (${query}) ORDER BY line LIMIT ${listed}`,
  )
  const places = source.places(rows.map(({ line }) => ({ row: Number(line) + 1, column })))
  const findings = rows.map(
    (row, index) => ({ severity: 'error', place: places[index]!, ...tell(row) }) as Diagnostic,
  )
  return { findings, total: Number(rows[0]?.total ?? 0) }
}

function withRest(findings: Diagnostic[], total: number, { header }: Source): Diagnostic[] {
  const count = total - findings.length
  if (count === 0) return findings
  return [...findings, { code: 'more-findings', severity: 'note', place: header, args: { count } }]
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}
