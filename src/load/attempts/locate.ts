import type { Place, Point } from '../../model/place.js'
import { fileName, readPieces, startOf } from '../disk.js'

/** A field of a record, both counted from 0, the header being record 0; or the field that a byte of the file is in. */
export type Spot = { record: number; field: number } | { byte: number }

/**
 * Where the spots stand, which come in the order of the file, in a file with separated values of any size. It is
 * read as far as the last of them.
 */
export function locate(root: string, path: string, delimiter: string, spots: readonly Spot[]): Place[] {
  const file = fileName(root, path)
  const found: Place[] = []
  if (spots.length > 0) {
    for (const field of fieldsOf(readPieces(root, path), delimiter.charCodeAt(0))) {
      for (let spot = spots[found.length]; spot && isAt(spot, field); spot = spots[found.length])
        found.push({ file, start: field.start, end: field.end })
      if (found.length === spots.length) break
    }
  }
  return spots.map((_, index) => found[index] ?? startOf(file))
}

interface Field {
  record: number
  field: number
  /** The byte after it. */
  to: number
  start: Point
  end: Point
}

function isAt(spot: Spot, { record, field, to }: Field): boolean {
  return 'byte' in spot ? spot.byte <= to : spot.record === record && spot.field === field
}

const [LINE_FEED, RETURN, QUOTE] = [0x0a, 0x0d, 0x22]

/** The fields of a file. A line without anything on it is no record. */
function* fieldsOf(pieces: Iterable<Uint8Array>, separator: number): Generator<Field> {
  let [byte, line, column, record, field] = [0, 1, 1, 0, 0]
  let [start, quoted, before]: [Point, boolean, number] = [{ line, column }, false, LINE_FEED]
  for (const piece of pieces) {
    for (const sign of piece) {
      const breaks = sign === LINE_FEED || sign === RETURN
      const blank = breaks && field === 0 && start.line === line && column === 1
      const ends = !quoted && (breaks || sign === separator) && !blank
      if (ends) yield { record, field, to: byte, start, end: { line, column } }
      if (sign === QUOTE) quoted = !quoted
      byte += 1
      if (breaks) {
        // A carriage return with a line feed behind it ends one line, not two.
        if (sign === RETURN || before !== RETURN) line += 1
        column = 1
      } else column += utf16Length(sign)
      if (ends && breaks) [record, field] = [record + 1, 0]
      else if (ends) field += 1
      if (ends || blank) start = { line, column }
      before = sign
    }
  }
  yield { record, field, to: byte, start, end: { line, column } }
}

/** How many UTF-16 code units a byte of UTF-8 begins. */
function utf16Length(byte: number): number {
  if (byte >= 0x80 && byte < 0xc0) return 0
  return byte >= 0xf0 ? 2 : 1
}
