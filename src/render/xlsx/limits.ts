import type { CellRun } from './sheet.js'

/** What Excel holds, in units of UTF-16. */
export const MOST_IN_A_NAME = { sheet: 31, table: 200, column: 255 } as const
export const MOST_IN_A_CELL = 32_767
export const MOST_IN_A_HEADER = 255

const CUT = ' … [a spreadsheet holds no more in a cell; the rest is in the other formats]'

/** Runs that fit into a cell; where they do not, the end says so. */
export function fitting(runs: readonly CellRun[]): readonly CellRun[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= MOST_IN_A_CELL) return runs
  const kept: CellRun[] = []
  let left = MOST_IN_A_CELL - CUT.length
  for (const { kind, text } of runs) {
    if (left === 0) break
    const own = shortened(text, left)
    kept.push({ kind, text: own })
    left = own.length < text.length ? 0 : left - own.length
  }
  return [...kept, { kind: 'told', text: CUT }]
}

/** The start of a text; no character is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text[most - 1]!) ? most - 1 : most
  return text.slice(0, end)
}
