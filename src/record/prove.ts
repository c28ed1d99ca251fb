import { createHash } from 'node:crypto'
import type { Place } from '../model/place.js'

/** The digest by which the ledger knows a file: `sha256:` and 64 hexadecimal digits over its bytes. */
export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** The very start of a file: where a finding about the file as a whole stands. */
export function startOf(file: string): Place {
  const start = { line: 1, column: 1 }
  return { file, start, end: start }
}
