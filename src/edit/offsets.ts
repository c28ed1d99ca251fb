import type { Point } from '../model/place.js'

/**
 * Where lines and columns stand in a text as it is on the disk: a byte order mark and carriage returns are no part of
 * them, but of the text.
 */
export function offsets(raw: string): (point: Point) => number {
  const starts = [raw.startsWith('\ufeff') ? 1 : 0]
  for (const match of raw.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return ({ line, column }) => starts[line - 1]! + column - 1
}
