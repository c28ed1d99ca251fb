import type { Diagnostic } from '../../model/diagnostic.js'
import type { LoadArgs } from '../../model/diagnostics/load.js'
import type { Place } from '../../model/place.js'
import { fileName } from '../disk.js'
import { eachField, type Fields } from './fields.js'

type Problem = LoadArgs['attempts-row-broken']['problem']

/** Bytes of a row. A longer one is not read: mostly a quotation mark is not closed. */
export const longestRow = 2_000_000

/** The rows of a file with separated values, without its header, and the first of those that are broken. */
export interface Rows {
  count: number
  findings: Diagnostic[]
  broken: number
  /** Whether a row goes over several lines. */
  areTall: boolean
}

/**
 * Reads the file for what its rows are, by itself: whoever reads their values later has to have come upon as many.
 * @param columns How many fields each row is to have.
 * @param listed How many findings are made at the most.
 */
export function countRows(
  root: string,
  path: string,
  delimiter: string,
  columns: number,
  listed: number,
): Rows {
  const file = fileName(root, path)
  const rows: Rows = { count: -1, findings: [], broken: 0, areTall: false }
  let from = 0
  let problem: Problem | null = null
  let place: Place | null = null
  eachField(root, path, delimiter, (at) => {
    if (at.field === 0) from = at.from
    if (at.isTall) rows.areTall = true
    const found = at.to - from > longestRow ? 'too-long' : (at.problem ?? misfit(at, columns))
    if (found && (problem === null || (found === 'too-long' && problem !== found)))
      [problem, place] = [found, at.place(file)]
    if (!at.isLast && problem !== 'not-utf-8') return undefined
    rows.count += 1
    if (problem && place) {
      rows.broken += 1
      if (rows.findings.length < listed)
        rows.findings.push({ code: 'attempts-row-broken', severity: 'error', place, args: { problem } })
    }
    problem = null
    return undefined
  })
  return rows
}

function misfit({ field, isLast }: Fields, columns: number): Problem | null {
  if (field === columns) return 'too-many-fields'
  return isLast && field + 1 < columns ? 'too-few-fields' : null
}
