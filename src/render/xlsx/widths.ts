import { type Sheet, textOf } from './sheet.js'

/** In characters. A word longer than this is broken; a text longer than that is wrapped. */
const LONGEST_WORD = 28
const LONGEST_LINE = 46
const LEAST = 8

/** What the margins of a cell take, and the button of a filter. */
const MARGIN = 2
const BUTTON = 3

/** The width of each column, from what stands in it. */
export function widthsOf({ heads, rows }: Sheet): number[] {
  return heads.map((head, column) => {
    let width = Math.max(LEAST, Math.min(LONGEST_WORD, longestWord(head)) + BUTTON)
    for (const { cells } of rows) {
      const text = cells[column] ? textOf(cells[column]) : ''
      const line = Math.min(LONGEST_LINE, text.length)
      width = Math.max(width, line, Math.min(LONGEST_WORD, line === text.length ? line : longestWord(text)))
    }
    return width + MARGIN
  })
}

function longestWord(text: string): number {
  return text.split(/\s+/).reduce((most, { length }) => Math.max(most, length), 0)
}
