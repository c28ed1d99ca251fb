/** The marks of one block that a parser has to try to pair, each with all others. */
export interface Tally {
  brackets: number
  runs: number
  opening: number
  closing: number
}

export function emptyTally(): Tally {
  return { brackets: 0, runs: 0, opening: 0, closing: 0 }
}

/** A run of emphasis marks costs as one where it finds no partner (`Name:________`), else with each mark in it. */
export function total({ brackets, runs, opening, closing }: Tally): number {
  return brackets + Math.max(runs, 2 * Math.min(opening, closing))
}

/** Adds the marks of a line, from `from`, until the total is over `most`; then says where. Escaped ones do not count. */
export function addLine(tally: Tally, line: string, from: number, most: number): number | null {
  const marks = /\\.|`+|[*_~]+|[[\]<]/g
  marks.lastIndex = from
  for (let match = marks.exec(line); match; match = marks.exec(line)) {
    const [mark] = match
    if (mark.startsWith('\\')) continue
    if (/[*_~]/.test(mark)) addRun(tally, mark, line[match.index - 1] ?? ' ', line[marks.lastIndex] ?? ' ')
    else tally.brackets++
    if (total(tally) > most) return match.index
  }
  return null
}

/** CommonMark 0.31, 6.2: what stands before and after a run says whether it can open or close emphasis. */
function addRun(tally: Tally, run: string, before: string, after: string): void {
  const left =
    !space.test(after) && (!punctuation.test(after) || space.test(before) || punctuation.test(before))
  const right =
    !space.test(before) && (!punctuation.test(before) || space.test(after) || punctuation.test(after))
  const inWord = run.startsWith('_') && left && right
  if (left && (!inWord || punctuation.test(before))) tally.opening += run.length
  if (right && (!inWord || punctuation.test(after))) tally.closing += run.length
  if (left || right) tally.runs++
}

const space = /\s/
const punctuation = /[\p{P}\p{S}]/u
