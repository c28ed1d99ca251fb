import type { Place, Point } from '../model/place.js'

/** The text of a file, decoded, with line feeds only, and with what turns offsets into places. */
export interface SourceText {
  file: string
  text: string
  point(offset: number): Point
  /** The place from `start` up to, not including, `end`. */
  place(start: number, end?: number): Place
}

export function sourceText(file: string, text: string): SourceText {
  const starts = lineStarts(text)
  const point = (offset: number): Point => {
    const line = lineOf(starts, offset)
    return { line: line + 1, column: offset - starts[line]! + 1 }
  }
  return {
    file,
    text,
    point,
    place: (start, end = start) => ({ file, start: point(start), end: point(end) }),
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last line that starts at or before `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
