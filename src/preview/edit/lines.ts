/** Where two texts differ, as lines: from the first line that is another up to the last. */
export interface Difference {
  /** Of the first of them, counted from 1. */
  line: number
  before: string[]
  after: string[]
}

export function differing(before: string, after: string): Difference {
  const [old, fresh] = [before, after].map((text) => text.replace(/\r\n?/g, '\n').split('\n')) as [
    string[],
    string[],
  ]
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  return {
    line: start + 1,
    before: old.slice(start, old.length - end),
    after: fresh.slice(start, fresh.length - end),
  }
}
