import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { type Database, isInterrupted, machineProblem, openDatabase } from '../../load/attempts/index.js'
import { grouped } from '../../model/numerals.js'
import { Refusal } from '../refusal.js'
import { said } from '../said.js'
import type { Streams } from '../streams.js'
import { isSystemError, reasonOf } from '../write/system.js'
import { withTemporaryFolder } from '../write/temporary.js'
import { stoppable } from './stop.js'

/** What the machine lends to a replay. */
export interface Lent {
  /** Megabytes. */
  memory: number
  threads: number | null
  /** Where temporary files go. */
  spill: string | undefined
}

export interface Workplace {
  db: Database
  folder: string
  /** Throws where the user has had enough. */
  check(): void
}

/**
 * Does some work with a database in a folder of its own, which is gone afterwards, also where a signal ends the work.
 * @param needed How many bytes of disk are needed, as far as is known; null while it is not.
 * @throws Refusal for what keeps the machine from it, which is no bug of ours.
 */
export async function withDatabase<T>(
  { stderr }: Streams,
  { memory, threads, spill }: Lent,
  needed: () => number | null,
  work: (place: Workplace) => Promise<T>,
): Promise<T> {
  const warn = (warning: string) => stderr.write(`mehrs: warning: ${warning}\n`)
  const parent = spill ?? tmpdir()
  return stoppable((stop) =>
    withTemporaryFolder(
      async (folder) => {
        const db = await openDatabase(folder, { memory, threads })
        if (!db)
          throw new Refusal(
            'replay reads files with DuckDB, which is not installed. Install it with `npm install @duckdb/node-api` where mehrs is installed.',
          )
        stop.interrupts(() => db.interrupt())
        try {
          return await work({ db, folder, check: stop.check })
        } catch (error) {
          if (isInterrupted(error)) stop.check()
          throw asRefusal(error, parent, needed()) ?? error
        } finally {
          stop.interrupts(() => {})
          db.close()
        }
      },
      warn,
      parent,
    ),
  )
}

function asRefusal(error: unknown, parent: string, needed: number | null): Refusal | null {
  const problem =
    machineProblem(error) ?? (isSystemError(error, 'ENOSPC', 'EDQUOT', 'EFBIG') ? reasonOf(error) : null)
  if (problem === null) return null
  const isFull = /no space|space left|disk is full|quota|max_temp_directory_size|ENOSPC|EDQUOT/i.test(problem)
  if (!isFull) return new Refusal(said`cannot go on: ${problem}\nTemporary files are in ${parent}.`)
  return new Refusal(
    said`cannot go on, the disk is full: ${problem}\n${spaceInWords(parent, needed)} --spill names another folder for temporary files.`,
  )
}

function spaceInWords(parent: string, needed: number | null): string {
  const { bavail, bsize } = statfsSync(parent)
  const free = said`${parent} now has ${megabytes(bavail * bsize)} MB free`
  return needed === null ? `${free}.` : `About ${megabytes(needed)} MB are needed, and ${free}.`
}

function megabytes(bytes: number): string {
  return grouped(Math.ceil(bytes / 1e6))
}
