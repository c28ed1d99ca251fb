import { type Cell, textOf } from './sheet.js'

/** In points: what a line takes, and the most that Excel gives a row. */
export const LINE = 13.5
const MOST = 409

/** The height of a row in points, for as many lines as its cells take in columns of these widths, in characters. */
export function heightOf(cells: readonly Cell[], columns: readonly { width: number }[]): number {
  const lines = cells.reduce((most, cell, index) => Math.max(most, linesOf(cell, columns[index]!.width)), 1)
  return Math.min(MOST, lines * LINE)
}

/** A line holds less than its width, as words are not broken. */
function linesOf(cell: Cell, width: number): number {
  const most = Math.max(1, width - 3)
  return textOf(cell)
    .split('\n')
    .reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / most)), 0)
}
