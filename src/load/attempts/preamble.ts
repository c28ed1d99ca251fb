import type { Start } from './fields.js'

/** What stands above the header of a file, as analysts get them: comments, and the line that tells Excel its delimiter. */
export interface Preamble {
  start: Start
  /** The sign that `sep=` names. */
  delimiter: string | null
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Lines that begin with `#`, empty lines after one, and `sep=;`, at the start of a file that begins with `head`. */
export function preambleOf(head: Uint8Array): Preamble {
  const start: Start = { byte: 0, line: 1 }
  let delimiter: string | null = null
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  for (let at = mark; at < head.length; ) {
    const end = endOfLine(head, at)
    const text = Buffer.from(head.subarray(at, Math.min(end, at + 80))).toString('latin1')
    const separator = /^"?sep=([^"])"?$/i.exec(text)
    const isEmpty = text === '' && start.line > 1
    if (!separator && !text.startsWith('#') && !isEmpty) break
    if (separator) delimiter = separator[1]!
    at = end + (head[end] === carriageReturn && head[end + 1] === lineFeed ? 2 : 1)
    start.byte = Math.min(at, head.length)
    start.line += 1
  }
  return { start, delimiter }
}

function endOfLine(head: Uint8Array, from: number): number {
  let at = from
  while (at < head.length && head[at] !== lineFeed && head[at] !== carriageReturn) at += 1
  return at
}
