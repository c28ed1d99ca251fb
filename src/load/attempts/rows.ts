import { closeSync, openSync, writeSync } from 'node:fs'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { LoadArgs } from '../../model/diagnostics/load.js'
import type { Place } from '../../model/place.js'
import { readPieces } from '../disk.js'
import { eachField, type Fields, type Table } from './fields.js'
import type { Step } from './step.js'

type Problem = LoadArgs['attempts-row-broken']['problem']

/** Bytes of a row. A longer one is not read: mostly a quotation mark is not closed. */
export const longestRow = 2_000_000

/** The rows of a file with separated values, without its header, and those that are broken. */
export interface Rows {
  /** Where they stand, as DuckDB takes it: the file, or a copy of it that was mended. */
  path: string
  count: number
  /** The first of the broken ones, each with its number from 1. */
  findings: { row: number; finding: Diagnostic }[]
  /** The numbers of all that are broken. */
  broken: number[]
  /** How many lines those go over: an open quotation mark swallows what follows it. */
  lost: number
  /** Whether no row can be left out, since nothing after it can be told. */
  isHopeless: boolean
  /** Whether a row goes over several lines. */
  areTall: boolean
  /** Whether lines end in more than one way. */
  areMixed: boolean
}

interface Record {
  /** 0 is the header. */
  record: number
  from: number
  to: number
  lines: number
  isTall: boolean
  problem: Problem | null
  place: Place | null
}

/**
 * Reads the file for what its rows are, by itself: whoever reads their values later has to have come upon as many.
 * @param columns How many fields each row is to have.
 * @param listed How many findings are made at the most.
 */
export async function countRows(
  table: Table,
  file: string,
  columns: number,
  listed: number,
  step: Step,
): Promise<Omit<Rows, 'path'>> {
  const rows: Omit<Rows, 'path'> = {
    count: -1,
    findings: [],
    broken: [],
    lost: 0,
    isHopeless: false,
    areTall: false,
    areMixed: false,
  }
  const last = await eachRecord(table, file, columns, step, ({ record, lines, isTall, problem, place }) => {
    rows.count += 1
    if (isTall) rows.areTall = true
    if (!problem || !place) return
    // A broken header is no row that can be left out, and after bytes that are no text nothing can be told.
    if (record === 0 || problem === 'not-utf-8') rows.isHopeless = true
    rows.broken.push(record)
    rows.lost += lines
    if (rows.findings.length < listed)
      rows.findings.push({
        row: record,
        finding: { code: 'attempts-row-broken', severity: 'error', place, args: { problem } },
      })
  })
  rows.areMixed = last.isMixed
  return rows
}

/** Writes the rows to `path` as they stand, but with line feeds at their ends, and without anything in broken ones. */
export async function writeMended(
  table: Table,
  file: string,
  columns: number,
  path: string,
  step: Step,
): Promise<void> {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    const out = new Pieces(descriptor, readPieces('', table.path, table.start.byte), table.start.byte)
    const empty = Buffer.from(`${table.delimiter.repeat(columns - 1)}\n`)
    await eachRecord(table, file, columns, step, ({ from, to, problem }) => {
      if (problem) out.write(empty)
      else out.copy(from, to)
    })
    out.flush()
  } finally {
    closeSync(descriptor)
  }
}

async function eachRecord(
  table: Table,
  file: string,
  columns: number,
  step: Step,
  visit: (record: Record) => void,
): Promise<Fields> {
  let from = 0
  let line = 0
  let isTall = false
  let problem: Problem | null = null
  let place: Place | null = null
  return eachField(table, step, (at) => {
    if (at.field === 0) [from, line] = [at.from, at.lines.first]
    if (at.isTall) isTall = true
    const found = at.to - from > longestRow ? 'too-long' : (at.problem ?? misfit(at, columns))
    if (found && (problem === null || (found === 'too-long' && problem !== found)))
      [problem, place] = [found, at.place(file)]
    if (!at.isLast && problem !== 'not-utf-8') return undefined
    visit({ record: at.record, from, to: at.to, lines: at.lines.last - line + 1, isTall, problem, place })
    problem = place = null
    isTall = false
    return undefined
  })
}

function misfit({ field, isLast }: Fields, columns: number): Problem | null {
  if (field === columns) return 'too-many-fields'
  return isLast && field + 1 < columns ? 'too-few-fields' : null
}

/** Copies parts of a file, in their order, to another. */
class Pieces {
  #piece: Uint8Array = new Uint8Array()
  #written: Uint8Array[] = []
  #waiting = 0

  constructor(
    readonly descriptor: number,
    readonly pieces: Iterator<Uint8Array>,
    private base: number,
  ) {}

  copy(from: number, to: number): void {
    for (let at = from; at < to; ) {
      while (at >= this.base + this.#piece.length) {
        this.base += this.#piece.length
        this.#piece = this.pieces.next().value
      }
      const part = this.#piece.subarray(at - this.base, to - this.base)
      this.write(part)
      at += part.length
    }
    this.write(lineFeed)
  }

  write(bytes: Uint8Array): void {
    this.#written.push(bytes)
    this.#waiting += bytes.length
    if (this.#waiting > 1024 * 1024) this.flush()
  }

  flush(): void {
    const bytes = Buffer.concat(this.#written)
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at)
    this.#written = []
    this.#waiting = 0
  }
}

const lineFeed = Buffer.from('\n')
