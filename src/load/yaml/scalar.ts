import { CST, type Scalar } from 'yaml'
import type { Range } from './tree.js'

/**
 * Where the characters from `start` up to, not including, `end` of a scalar's value stand in the file, as
 * offsets. They end where the last one ends: the one after it may stand a line further down.
 */
export type CharacterMap = (start: number, end: number) => Range

/** `starts[i]` and `ends[i]` are where the source of the i-th character begins and ends. */
interface Characters {
  starts: number[]
  ends: number[]
}

/** Maps the value of a scalar, of any style, to the `text` that it was parsed from. */
export function mapCharacters(scalar: Scalar, text: string): CharacterMap {
  const token = scalar.srcToken as CST.FlowScalar | CST.BlockScalar
  const { starts, ends } =
    token.type === 'block-scalar' ? mapBlock(String(scalar.value), token, text) : mapFlow(token)
  return (start, end) => {
    const from = starts[start] ?? ends.at(-1) ?? token.offset
    return [from, end > start ? ends[end - 1]! : from]
  }
}

/** `|` and `>`: a line of the source ends as the line of the value ends; only its indentation is cut. */
function mapBlock(value: string, token: CST.BlockScalar, text: string): Characters {
  const map: Characters = { starts: [], ends: [] }
  const body = token.offset + token.props.reduce((sum, prop) => sum + CST.stringify(prop).length, 0)
  const folded = CST.stringify(token.props[0]!).startsWith('>')
  const lines = linesBetween(text, body, body + token.source.length)
  return folded ? mapFolded(value, lines, text, map) : mapLiteral(value, lines, map)
}

type Line = { start: number; end: number }

function mapLiteral(value: string, lines: readonly Line[], map: Characters): Characters {
  value.split('\n').forEach((content, index) => {
    const end = lines[index]?.end
    if (end === undefined) return
    for (let at = end - content.length; at <= end; at++) push(map, at, at + 1)
  })
  return map
}

/** Words stand in value and source in the same order; the white space between them is what is left of line ends. */
function mapFolded(value: string, lines: readonly Line[], text: string, map: Characters): Characters {
  let at = 0
  let breakAt = lines[0]?.start ?? 0
  for (const { start, end } of lines) {
    let word = start
    while (word < end && text[word] === ' ') word++
    if (word === end) continue
    let next = at
    while (value[next] === ' ' || value[next] === '\n') next++
    // Spaces before a word are the line's own where it is indented further; alone, they are a folded line end.
    let own = next
    while (own > at && value[own - 1] === ' ') own--
    if (own === at && at > 0) own = next
    for (; at < own; at++) push(map, breakAt, breakAt + 1)
    for (let from = word - (next - own); from < end; from++, at++) push(map, from, from + 1)
    breakAt = end
  }
  for (; at < value.length; at++) push(map, breakAt, breakAt + 1)
  return map
}

/** Plain and quoted: characters stand for themselves, but for escapes and for white space around a line end. */
function mapFlow({ type, offset, source }: CST.FlowScalar): Characters {
  const map: Characters = { starts: [], ends: [] }
  const mark = type === 'scalar' ? 0 : 1
  const inner = source.slice(mark, source.length - mark)
  const first = offset + mark
  const space = /[ \t\n]+/y
  for (let at = 0; at < inner.length; ) {
    let [length, characters] = [1, 1]
    space.lastIndex = at
    const breaks = space.exec(inner)?.[0].split('\n').length
    if (type === 'double-quoted-scalar' && inner[at] === '\\') [length, characters] = escapeAt(inner, at)
    else if (type === 'single-quoted-scalar' && inner[at] === "'") length = 2
    // One line end becomes a space; of several, all but the first stay.
    else if (breaks !== undefined && breaks > 1) {
      ;[length, characters] = [space.lastIndex - at, Math.max(1, breaks - 2)]
    }
    for (let i = 0; i < characters; i++) push(map, first + at, first + at + length)
    at += length
  }
  return map
}

/** The escape at `at` in double quotes: its length, and for how many UTF-16 code units it stands. */
function escapeAt(source: string, at: number): [length: number, characters: number] {
  const kind = source[at + 1]!
  const digits = { x: 2, u: 4, U: 8 }[kind]
  if (digits) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16)
    return [2 + digits, code > 0xffff ? 2 : 1]
  }
  if (kind !== '\n') return [2, 1]
  let end = at + 2
  while (source[end] === ' ' || source[end] === '\t') end++
  return [end - at, 0]
}

function push(map: Characters, start: number, end: number): void {
  map.starts.push(start)
  map.ends.push(end)
}

function linesBetween(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start)
    const end = found === -1 || found > to ? to : found
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}
