import { type Splice, splice } from './splice.js'

/** A text as YAML counts it, with line feeds only and without a byte order mark, and the way back to what stood there. */
export interface Fed {
  text: string
  /** The text as it stood there, with the splices made: new lines end as most do. */
  restore(splices: readonly Splice[]): string
}

export function linesFed(raw: string): Fed {
  const mark = raw.startsWith('\ufeff') ? 1 : 0
  const text = raw.slice(mark).replace(/\r\n?/g, '\n')
  const pairs = Array.from(raw.matchAll(/\r\n/g), ({ index }, before) => index - mark - before)
  const ending = pairs.length * 2 > (text.match(/\n/g)?.length ?? 0) ? '\r\n' : '\n'
  const offset = (at: number): number => {
    let [low, high] = [0, pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < at) low = middle + 1
      else high = middle
    }
    return at + low + mark
  }
  return {
    text,
    restore: (splices) =>
      splice(
        raw,
        splices.map((each) => {
          const { start, end, text: fresh } = trimmed(each, text)
          return { start: offset(start), end: offset(end), text: fresh.replaceAll('\n', ending) }
        }),
      ),
  }
}

/** A splice without what it would put where it stands already, so that it does not touch it. */
function trimmed({ start, end, text: fresh }: Splice, text: string): Splice {
  let [from, to, length] = [start, end, fresh.length]
  while (from < to && length > from - start && text[from] === fresh[from - start]) from += 1
  while (to > from && length > from - start && text[to - 1] === fresh[length - 1]) {
    to -= 1
    length -= 1
  }
  return { start: from, end: to, text: fresh.slice(from - start, length) }
}
