/** The widths of a table's columns, from what stands in them. Lengths are in twips, a twentieth of a point. */

/** What an average character of a table takes, and what the margins of a cell do. */
const CHARACTER = 118
const MARGINS = 200

/** What a column that has room enough still takes of what is left, beside the others. */
const EASE = 400

/** A word longer than this is broken rather than given room; a text longer than that asks for no more. */
const LONGEST_WORD = 16
const LONGEST_TEXT = 160

/**
 * Shares `width` out among columns, given the texts of each. Every column gets room for its longest word, as far as
 * that can be; what is left goes to the columns with the most to say. `floors` is what a column takes at least.
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  width: number,
  floors: readonly number[] = [],
): number[] {
  const least = columns.map((texts, index) =>
    Math.max(floors[index] ?? 0, lengthOf(Math.min(LONGEST_WORD, longest(texts.flatMap(wordsOf))))),
  )
  const most = columns.map((texts, index) =>
    Math.max(least[index]!, lengthOf(Math.min(LONGEST_TEXT, longest(texts.map((text) => text.length))))),
  )
  const needed = sum(least)
  if (needed >= width) {
    return exact(
      least.map((one) => (one * width) / needed),
      width,
    )
  }
  const wishes = most.map((one, index) => one - least[index]! + EASE)
  const wished = sum(wishes)
  const left = width - needed
  return exact(
    least.map((one, index) => one + (left * wishes[index]!) / wished),
    width,
  )
}

/**
 * Two ways to cut one width, as one grid: the columns of a table whose rows come from two documents. Gives the widths
 * of the grid and, for either way, how many columns of the grid each of its columns spans.
 */
export function sharedGrid(ways: readonly (readonly number[])[]): { grid: number[]; spans: number[][] } {
  const edges = ways.map(edgesOf)
  const all = [...new Set(edges.flat())].sort((a, b) => a - b)
  const grid = all.map((edge, index) => edge - (all[index - 1] ?? 0))
  const spans = edges.map((own) =>
    own.map((edge, index) => all.indexOf(edge) - (index === 0 ? -1 : all.indexOf(own[index - 1]!))),
  )
  return { grid, spans }
}

function edgesOf(widths: readonly number[]): number[] {
  let edge = 0
  return widths.map((width) => (edge += width))
}

/** Whole twips that add up. */
function exact(widths: readonly number[], total: number): number[] {
  let edge = 0
  let given = 0
  return widths.map((width, index) => {
    edge += width
    const end = index === widths.length - 1 ? total : Math.round(edge)
    const own = end - given
    given = end
    return own
  })
}

function wordsOf(text: string): number[] {
  return text.split(/\s+/).map((word) => word.length)
}

function lengthOf(characters: number): number {
  return MARGINS + CHARACTER * characters
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
