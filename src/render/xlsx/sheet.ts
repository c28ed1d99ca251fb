import type { Run } from '../telling/evidence.js'

/** A stretch of a cell's text, and what it is: as in a redline, or the name of what follows. */
export interface CellRun {
  kind: Run['kind'] | 'name'
  text: string
}

/** The text of a cell; nothing in it where it is empty. */
export type Cell = readonly CellRun[]

export interface Row {
  cells: readonly Cell[]
  /** Whether the row as a whole came or went. */
  look: 'kept' | 'inserted' | 'deleted'
}

/** A sheet: one row of heads, and the rows below them. */
export interface Sheet {
  /** As wished: a file has each name once, in the form that spreadsheets allow. */
  name: string
  heads: readonly string[]
  rows: readonly Row[]
  /** What the table is called in formulas, as wished; null for a sheet that is no table. */
  table: string | null
  /** How many columns stay in sight, and are on every page. */
  frozen: number
  /** By column: the texts of which a cell has one. */
  choices: readonly (readonly string[] | undefined)[]
  /** Of the sheet of lists: the texts of each column, to be chosen from. */
  offers?: readonly (readonly string[])[]
}

/** A text that nothing happened to. */
export function words(text: string): Cell {
  return text === '' ? [] : [{ kind: 'kept', text }]
}

export function textOf(cell: Cell): string {
  return cell.map(({ text }) => text).join('')
}

/** Cells one below the other in one. */
export function lines(cells: readonly Cell[]): Cell {
  return cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, index) => (index === 0 ? cell : [...words('\n'), ...cell]))
}
