import type { DiagnosticJson } from '../../validate/describe.js'
import type { Paint } from '../paint.js'

/** What a report may ask about where it is shown. */
export interface Surroundings {
  paint: Paint
  /** The path by which the reader of the report finds the file. */
  shownPath(file: string): string
  /** A line of a source, counted from 1; null where it cannot be read. */
  sourceLine(file: string, line: number): string | null
}

/** Findings in a format that `check` prints. */
export type Report = (findings: readonly DiagnosticJson[], surroundings: Surroundings) => string
