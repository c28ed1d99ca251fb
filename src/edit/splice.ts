import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'

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

/**
 * The same for YAML: read again, it has to say what is meant, and nothing else.
 * @param meant The data of the whole file after the change.
 * @returns Null where the text would say something else, and is so not to be written.
 */
export function spliceYaml(text: string, splices: readonly Splice[], meant: unknown): string | null {
  const made = splice(text, splices)
  try {
    return isDeepStrictEqual(parse(made.replace(/^\ufeff/, '')), meant) ? made : null
  } catch {
    return null
  }
}
