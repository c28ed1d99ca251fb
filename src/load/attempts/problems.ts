import type { CohortName } from '../../generated/policy-data.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { nearest } from '../../model/nearest.js'
import type { Point } from '../../model/place.js'
import type { Found } from './columns.js'
import type { Database, Row } from './database.js'
import type { Rows } from './rows.js'
import type { ColumnName, Source } from './source.js'

/** A file that was read: what it is, where its columns stand, and the first of its rows among all, from 0. */
export interface Read {
  source: Source
  columns: Record<ColumnName, Found>
  first: number
  rows: Rows
}

/** A finding about a row of a file, counted from 1 without the header. */
export interface RowFinding {
  row: number
  finding: Diagnostic
}

/** The first findings of a kind, and the number of all. */
export interface Problems {
  findings: RowFinding[]
  total: number
}

/** A row that cannot be replayed: it does not say of which migration it is, in which cohort, or when. */
export const isBad = '(migration IS NULL OR at_ms IS NULL OR (cohort IS NULL AND typed_cohort IS NULL))'

/** What keeps the table `lines` from having all rows of the file. */
export async function lostRows(db: Database, { rows, source, first }: Read): Promise<Diagnostic[]> {
  const [lines] = await db.rows('SELECT count(*) AS count FROM lines')
  const args = { rows: rows.count, read: Number(lines!.count) - first }
  return args.read === rows.count
    ? []
    : [{ code: 'attempts-rows-lost', severity: 'error', place: source.header, args }]
}

/** What is wrong with the values of the file in the table `lines`, the first `listed` of a kind. */
export async function valueProblems(db: Database, read: Read, listed: number): Promise<Problems> {
  const { migration, cohort, at } = read.columns
  const problems = [
    await missing(db, read, migration, 'migration IS NULL', listed),
    await missing(db, read, cohort, 'cohort IS NULL AND typed_cohort IS NULL', listed),
    await missing(db, read, at, 'at_ms IS NULL AND typed_at IS NULL', listed),
    await wrongTimes(db, read, at, listed),
  ]
  return {
    findings: inOrder(problems.flatMap(({ findings }) => findings)),
    total: problems.reduce((sum, found) => sum + found.total, 0),
  }
}

async function missing(
  db: Database,
  read: Read,
  { index, name }: Found,
  is: string,
  listed: number,
): Promise<Problems> {
  return list(
    db,
    read,
    index,
    `SELECT rowid AS line FROM lines WHERE ${is} AND ${own(read)}`,
    listed,
    () => ({
      code: 'attempt-value-missing',
      severity: 'error',
      args: { name },
    }),
  )
}

/** Each cohort that the policy does not have once, at the first row of the file that names it. */
export async function unknownCohorts(
  db: Database,
  read: Read,
  cohorts: readonly CohortName[],
  listed: number,
): Promise<Problems> {
  const { index, name } = read.columns.cohort
  const known = cohorts.map((cohort) => cohort.name)
  const rows = `SELECT min(rowid) AS line, typed_cohort AS cohort, count(*) AS attempts FROM lines
    WHERE typed_cohort IS NOT NULL AND ${own(read)} GROUP BY typed_cohort`
  return list(db, read, index, rows, listed, (row) => {
    const cohort = String(row.cohort)
    const near = nearest(cohort, [...known, ...cohorts.map(({ id }) => id)])
    const args = { name, cohort, attempts: Number(row.attempts), known, near }
    return { code: 'attempt-cohort-unknown', severity: 'warning', args }
  })
}

async function wrongTimes(
  db: Database,
  read: Read,
  { index, name }: Found,
  listed: number,
): Promise<Problems> {
  const rows = `SELECT rowid AS line, typed_at FROM lines WHERE typed_at IS NOT NULL AND ${own(read)}`
  return list(db, read, index, rows, listed, ({ typed_at }) => {
    const text = String(typed_at)
    const lacks = /^\d{4}-\d\d-\d\d$/.test(text)
      ? 'time'
      : /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)
        ? 'offset'
        : null
    return { code: 'attempt-time-wrong', severity: 'error', args: { name, text, lacks } }
  })
}

/** Which rows of `lines` are of the file and were not broken before. */
function own({ first, rows }: Read): string {
  return `rowid BETWEEN ${first} AND ${first + rows.count - 1} AND rowid NOT IN (SELECT line FROM broken)`
}

/** The first of the rows that the query gives, each as a finding at its cell, and the number of all. */
async function list(
  db: Database,
  { source, first }: Read,
  column: number,
  query: string,
  listed: number,
  tell: (row: Row) => Pick<Diagnostic, 'code' | 'args' | 'severity'>,
): Promise<Problems> {
  const rows = await db.rows(
    `SELECT *, count(*) OVER () AS total FROM (${query}) ORDER BY line LIMIT ${listed}`,
  )
  const cells = rows.map(({ line }) => ({ row: Number(line) - first + 1, column }))
  const places = await source.places(cells)
  const findings = rows.map((row, index) => ({
    row: cells[index]!.row,
    finding: { place: places[index]!, ...tell(row) } as Diagnostic,
  }))
  return { findings, total: Number(rows[0]?.total ?? 0) }
}

/** Findings in the order of the file, with a note of how many more there are. */
export function withRest(findings: readonly RowFinding[], total: number, { header }: Source): Diagnostic[] {
  const count = total - findings.length
  const all = findings.map(({ finding }) => finding)
  if (count === 0) return all
  return [...all, { code: 'more-findings', severity: 'note', place: header, args: { count } }]
}

export function inOrder(findings: readonly RowFinding[]): RowFinding[] {
  return [...findings].sort((a, b) => compare(a.finding.place.start, b.finding.place.start))
}

function compare(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}
