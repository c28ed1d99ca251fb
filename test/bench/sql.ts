import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { loadWorkspace } from '../../src/load/index.js'
import { grouped } from '../../src/model/numerals.js'
import { policyData } from '../../src/package/data.js'
import { sqlFiles } from '../../src/package/sql/index.js'
import { validate } from '../../src/validate/index.js'
import { allowing } from '../package/sql/rows.js'

/**
 * `npm run bench:sql`: 100 million attempts through the SQL of the package by DuckDB, in Parquet files that hold
 * whole migrations: once in one query, once file by file, and both on a tenth of the files too, to see whether memory
 * grows. Each in a process of its own, whose peak of memory is measured. Every column of every decision is made, and
 * goes into a checksum on which both ways have to agree.
 */
const { values } = parseArgs({
  options: {
    attempts: { type: 'string', default: '100000000' },
    memory: { type: 'string', default: '2GB' },
    task: { type: 'string' },
    folder: { type: 'string', default: '' },
    files: { type: 'string', default: '0' },
  },
})

/** Attempts in a file, of which each migration has ten. */
const inFile = 2_000_000

interface Measured {
  attempts: number
  escalated: number
  checksum: string
  seconds: number
  megabytes: number
}

const tasks: Record<string, (db: Connection, folder: string, files: number) => Promise<Measured | null>> = {
  generate,
  'in one query': (db, folder) => decide(db, [`${folder}/*.parquet`]),
  'file by file': (db, folder, files) =>
    decide(
      db,
      Array.from({ length: files }, (_, file) => fileIn(folder, file)),
    ),
}

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>

if (values.task) await work(values.task, values.folder, Number(values.files))
else compareAll(Math.ceil(Number(values.attempts) / inFile))

/** What the measuring processes do: one task, whose result they print as JSON. */
async function work(task: string, folder: string, files: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: values.memory,
    temp_directory: join(folder, 'temporary'),
    preserve_insertion_order: 'false',
  })
  const measured = await tasks[task]!(await instance.connect(), folder, files)
  process.stdout.write(JSON.stringify(measured))
}

function compareAll(files: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
  const run = (task: string, place: string, count: number): Measured => {
    const script = [
      fileURLToPath(import.meta.url),
      '--task',
      task,
      '--folder',
      place,
      '--files',
      String(count),
    ]
    const node = ['--import', 'tsx', ...script, '--memory', values.memory]
    return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }))
  }
  try {
    for (const count of [Math.ceil(files / 10), files]) {
      const place = join(folder, String(count))
      mkdirSync(place)
      run('generate', place, count)
      const results = ['in one query', 'file by file'].map((task) => ({ task, ...run(task, place, count) }))
      for (const { task, ...measured } of results) process.stdout.write(line(task, measured))
      if (new Set(results.map(({ checksum }) => checksum)).size > 1) throw new Error('the checksums differ')
      rmSync(place, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function line(task: string, { attempts, escalated, seconds, megabytes }: Measured): string {
  const rate = (attempts / seconds / 1e6).toFixed(2)
  return `${grouped(attempts).padStart(11)} attempts ${task}: ${seconds.toFixed(1)} s, ${rate} million a second, ${grouped(megabytes)} MB at most; ${grouped(escalated)} escalate\n`
}

async function generate(db: Connection, folder: string, files: number): Promise<null> {
  for (let file = 0; file < files; file += 1)
    await db.run(`COPY (${attemptsOf(file)}) TO '${fileIn(folder, file)}' (FORMAT parquet)`)
  return null
}

function fileIn(folder: string, file: number): string {
  return join(folder, `attempts-${file}.parquet`)
}

/** Migrations around the first instant of the draft, with an attempt an hour, whose codes come in runs. */
function attemptsOf(file: number): string {
  return `SELECT 'migration ' || (i // 10) AS migration, 'MOC (Secure)' AS cohort,
      1653346800000 - 18000000 + CAST(hash(i // 10) % 3600000 AS BIGINT) + (i % 10) * 3600000 AS at_ms,
      i % 10 AS attempt,
      ['MA534', 'MA534', 'MA535', 'MA999', 'ZZ404', NULL][CAST(hash(i // 4) % 6 AS INTEGER) + 1] AS code
    FROM range(${file * inFile}, ${(file + 1) * inFile}) AS numbers(i)`
}

/** Decides on the attempts in each of the places, one after the other. */
async function decide(db: Connection, places: readonly string[]): Promise<Measured> {
  const files = sqlFiles(policyData(validate(loadWorkspace(process.cwd())).workspace!))
  await db.run(files['sql/rules.sql']!)
  const query = allowing(true, files['sql/decide.sql']!)
  let [attempts, escalated, checksum] = [0, 0, 0n]
  const started = performance.now()
  for (const place of places) {
    await db.run(`CREATE OR REPLACE VIEW attempts AS SELECT * FROM '${place}'`)
    const reader = await db.runAndReadAll(
      `SELECT count(*), count(*) FILTER (kind = 'escalate'), bit_xor(hash(decision)) FROM (${query}) AS decision`,
    )
    const [count, escalate, hash] = reader.getRows()[0] as [bigint, bigint, bigint]
    attempts += Number(count)
    escalated += Number(escalate)
    checksum ^= hash
  }
  const seconds = (performance.now() - started) / 1000
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  return { attempts, escalated, checksum: String(checksum), seconds, megabytes }
}
