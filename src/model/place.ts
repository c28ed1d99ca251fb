/** A point in a text file. Lines and columns count from 1, columns in UTF-16 code units, as editors and SARIF do. */
export interface Point {
  line: number
  column: number
}

/** A stretch of a file: from `start` up to, not including, `end`. `file` is relative to the workspace. */
export interface Place {
  file: string
  start: Point
  end: Point
}
