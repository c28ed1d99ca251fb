/** What goes into the place of the characters from `start` up to, not including, `end`. */
export interface Splice {
  start: number
  end: number
  text: string
}

/**
 * The text with what is spliced in; every other character stays.
 * @throws where two of them touch the same characters: that is a bug of the caller.
 */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end)
  let [made, at] = ['', 0]
  for (const { start, end, text: fresh } of sorted) {
    if (start < at || end < start) throw new Error(`splices overlap at ${start}`)
    made += text.slice(at, start) + fresh
    at = end
  }
  return made + text.slice(at)
}
