import { join, resolve } from 'node:path'
import type { CohortName } from '../../generated/policy-data.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { fileName, readHead, startOf } from '../disk.js'
import { findColumns } from './columns.js'
import { csvSource } from './csv.js'
import { type Database, exactPath, isInterrupted, machineProblem } from './database.js'
import { foreign } from './foreign.js'
import { isParquet, parquetSource } from './parquet.js'
import {
  inOrder,
  isBad,
  lostRows,
  type Read,
  type RowFinding,
  unknownCohorts,
  valueProblems,
  withRest,
} from './problems.js'
import { longestRow, type Rows } from './rows.js'
import type { ColumnName, InputFile, Source } from './source.js'
import type { Step } from './step.js'
import { cohortMeant, linesTable, macros, readInto } from './table.js'
import { packingOf, unpack } from './unpack.js'

export { type Database, isInterrupted, machineProblem, openDatabase, type Row } from './database.js'
export { filesNamed } from './inputs.js'
export { type ColumnName, columnNames, type InputFile } from './source.js'

/** How rows that cannot be read are dealt with: none may be, or up to so many, or up to that part of all. */
export type Allowed = { rows: number } | { share: number }

export interface Options {
  /** The names of columns that the files call otherwise. */
  named: Partial<Record<ColumnName, string>>
  /** How many bad rows are left out. */
  allowed: Allowed
  /** Where files are unpacked and mended. */
  folder: string
  /** Told how much of which file was read. Throws where the work is to end. */
  tell(what: string, bytes: number): void
}

export interface Loaded {
  /** Errors where nothing was loaded; else warnings. */
  findings: Diagnostic[]
  isRefused: boolean
  /** The files, with the number of the first row of each among all, from 1. */
  files: { name: string; first: number }[]
  /** How many rows were left out, and the first of them. */
  bad: { rows: number; listed: (RowFinding & { file: string })[] }
}

/** How much of a file is looked at to tell what it is and which columns it has: a header is a row as well. */
const headSize = longestRow + 1

/** How many findings of a kind are listed where nothing goes on, and where it does. */
const listed = { refused: 5, leftOut: 100 }

/**
 * Reads CSV and Parquet files of attempts, of any size and packed or not, into the view `attempts` of the database:
 * migration, cohort (by its name, or as it is written where the policy has none of that name), at_ms, code, and
 * `attempt`, which counts the rows of all files. Where it is refused, the view is not there.
 * @param files Their paths from `root`, and what diagnostics call those that have other names.
 */
export async function loadAttempts(
  db: Database,
  root: string,
  files: readonly (string | InputFile)[],
  cohorts: readonly CohortName[],
  options: Options,
): Promise<Loaded> {
  const most = isNone(options.allowed) ? listed.refused : listed.leftOut
  const loaded: Loaded = { findings: [], isRefused: false, files: [], bad: { rows: 0, listed: [] } }
  const refuse = (findings: readonly Diagnostic[]) => {
    loaded.findings.push(...findings)
    loaded.isRefused = true
  }
  for (const statement of [...macros, linesTable, 'CREATE TABLE broken (line BIGINT)'])
    await db.run(statement)
  const reads: Read[] = []
  let first = 0
  for (const [index, file] of files.entries()) {
    const { read, findings } = await readFile(db, root, file, index, first, cohorts, options, most)
    if (!read) {
      refuse(findings)
      continue
    }
    reads.push(read)
    loaded.files.push({ name: read.source.header.file, first: first + 1 })
    first += read.rows.count
  }
  if (loaded.isRefused) return loaded
  await findLikelyCohorts(db, cohorts)

  const warnings: Diagnostic[] = []
  const problems: Diagnostic[] = []
  for (const read of reads) {
    const { source, rows } = read
    const values = await valueProblems(db, read, most)
    const found = inOrder([...rows.findings, ...values.findings])
    problems.push(...withRest(found, rows.broken.length + values.total, source))
    loaded.bad.listed.push(...found.map((one) => ({ ...one, file: source.header.file })))
    const unknown = await unknownCohorts(db, read, cohorts, listed.refused)
    warnings.push(...withRest(unknown.findings, unknown.total, source))
  }
  const [count] = await db.rows(
    `SELECT count(*) AS bad FROM lines WHERE ${isBad} AND rowid NOT IN (SELECT line FROM broken)`,
  )
  loaded.bad.rows = Number(count!.bad) + reads.reduce((sum, { rows }) => sum + rows.lost, 0)
  loaded.bad.listed = loaded.bad.listed.slice(0, listed.leftOut)
  const limit = 'rows' in options.allowed ? options.allowed.rows : Math.floor(options.allowed.share * first)
  if (loaded.bad.rows > limit) {
    refuse([...problems, ...warnings])
    if (!isNone(options.allowed)) refuse([tooManyBad(reads[0]!.source, loaded.bad.rows, limit)])
    return loaded
  }
  loaded.findings = [...problems.map((finding) => asWarning(finding)), ...warnings]
  await db.run(`CREATE VIEW attempts AS SELECT rowid + 1 AS attempt, migration, COALESCE(cohort, typed_cohort) AS cohort, at_ms, code
    FROM lines WHERE NOT ${isBad}`)
  return loaded
}

function isNone(allowed: Allowed): boolean {
  return 'rows' in allowed && allowed.rows === 0
}

function asWarning(finding: Diagnostic): Diagnostic {
  return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding
}

function tooManyBad({ header }: Source, bad: number, limit: number): Diagnostic {
  return { code: 'attempts-too-many-bad', severity: 'error', place: header, args: { bad, limit } }
}

/** Reads a file to the end of the table `lines`, which has `first` rows. What is there with findings is not to be used. */
async function readFile(
  db: Database,
  root: string,
  file: string | InputFile,
  index: number,
  first: number,
  cohorts: readonly CohortName[],
  { named, allowed, folder, tell }: Options,
  most: number,
): Promise<{ read: Read | null; findings: Diagnostic[] }> {
  const refused = (findings: Diagnostic[]) => ({ read: null, findings })
  const name = typeof file === 'string' ? fileName(root, file) : file.name
  const step: Step = (bytes) => tell(name, bytes)
  const opened = await openSource(db, root, file, name, join(folder, `unpacked-${index}`), step)
  const { source } = opened
  if (!source) return refused(opened.findings)
  const { columns, findings: wrongColumns } = findColumns(source, named)
  if (!columns) return refused(wrongColumns)
  const rows = await source.rows(most, step)
  if (rows.isHopeless || (rows.broken.length > 0 && isNone(allowed)))
    return refused(withRest(rows.findings, rows.broken.length, source))
  if (rows.broken.length > 0 || rows.areMixed) {
    const mended = join(folder, `mended-${index}`)
    await source.mended(mended, step)
    rows.path = exactPath(mended)
  }
  await keepBroken(db, rows, first)
  const sql = readInto(source.relation(rows), columns, cohorts)
  const unreadable = await whatRefuses(name, rows.path, () => db.run(sql, [rows.path]))
  if (unreadable) return refused([unreadable])
  const read: Read = { source, columns, first, rows }
  const lost = await lostRows(db, read)
  return lost.length > 0 ? refused(lost) : { read, findings: [] }
}

async function keepBroken(db: Database, { broken }: Rows, first: number): Promise<void> {
  for (let at = 0; at < broken.length; at += 10_000) {
    const values = broken.slice(at, at + 10_000).map((row) => `(${first + row - 1})`)
    await db.run(`INSERT INTO broken VALUES ${values.join(', ')}`)
  }
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
  file: string | InputFile,
  name: string,
  unpacked: string,
  step: Step,
): Promise<{ source: Source | null; findings: Diagnostic[] }> {
  const failed = (finding: Diagnostic) => ({ source: null, findings: [finding] })
  const typed = typeof file === 'string' ? file : file.path
  let head = readHead(root, typed, headSize)
  if ('finding' in head) return failed(head.finding)
  let path = resolve(root, typed)
  const unpacking = packingOf(head.value)
  if (unpacking) {
    try {
      await unpack(path, unpacking, unpacked, step)
    } catch (error) {
      if (!isDamage(error)) throw error
      return failed(unreadable(name, `it is packed, and damaged or cut off (${(error as Error).message})`))
    }
    path = unpacked
    head = readHead('', unpacked, headSize)
    if ('finding' in head) return failed(head.finding)
  }
  const reason = packingOf(head.value) ? 'it is packed twice' : foreign(head.value)
  if (reason !== null) return failed(unreadable(name, reason))
  const input = { name, path }
  if (!isParquet(head.value)) return csvSource(input, head.value)
  let source: Source | null = null
  const finding = await whatRefuses(name, path, async () => {
    source = await parquetSource(db, input)
  })
  return { source, findings: finding ? [finding] : [] }
}

/** What DuckDB says against the file, without its path, which the finding has. */
async function whatRefuses(
  name: string,
  path: string,
  read: () => Promise<void>,
): Promise<Diagnostic | null> {
  try {
    await read()
    return null
  } catch (error) {
    if (machineProblem(error) || isInterrupted(error)) throw error
    const [said] = (error as Error).message.replace(/^[\w ]* Error: /, '').split('\n')
    const reason = said!
      .replace(`Failed to read file "${path}": `, '')
      .replace(` '${path}'`, '')
      .replaceAll(path, name)
    return unreadable(name, reason)
  }
}

function unreadable(name: string, reason: string): Diagnostic {
  return { code: 'attempts-unreadable', severity: 'error', place: startOf(name), args: { reason } }
}

/** Whether an error is about what is packed, and not about the machine. */
function isDamage(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && syscall === undefined
}
