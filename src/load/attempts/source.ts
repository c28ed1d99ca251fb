import type { Place } from '../../model/place.js'
import type { Rows } from './rows.js'
import type { Step } from './step.js'

/** What a file of attempts has to say of each, by the names that its columns have where none are given. */
export const columnNames = ['migration', 'cohort', 'at', 'code'] as const

export type ColumnName = (typeof columnNames)[number]

/** A file to be read: its name in diagnostics, and where it stands, unpacked and by its absolute path. */
export interface InputFile {
  name: string
  path: string
}

/** A value of a file: its row, counted from 1 without the header, and its column, counted from 0. */
export interface Cell {
  row: number
  column: number
}

/** A file of rows, in a format that DuckDB reads. */
export interface Source {
  /** The name of each column, as the file has it, with its type as DuckDB calls it. */
  columns: { name: string; type: string }[]
  /** Where the names stand. */
  header: Place
  /** The rows, for a FROM clause, with the columns called c0, c1 and so on. `$1` stands for `path` of the rows. */
  relation(rows: Rows): string
  /** Where the cells stand, in the same order. */
  places(cells: readonly Cell[]): Promise<Place[]>
  /** How many rows the file has, counted by another reader than the one of the relation, and which are broken. */
  rows(listed: number, step: Step): Promise<Rows>
  /** Makes a copy in which each row that is broken is an empty one and lines end alike, at that path. */
  mended(path: string, step: Step): Promise<void>
}
