import type { LineEdit, LinePiece } from '../../model/tree.js'
import { heaviestChain } from '../sequences/chain.js'
import { diff } from '../sequences/diff.js'
import { intern } from '../sequences/intern.js'
import { compareTokens } from './compare.js'
import { Lexicon } from './tokens.js'
import { units } from './words.js'

/** How much of their words two lines must share to be one line with edits in it. */
const LIKE = 0.5
/** Up to so many combinations of lines in one place are measured. */
const MOST = 4096

/** The lines of two literal blocks as one list: a line that was edited as one, else what is deleted before what is inserted. */
export function mergeLines(from: string, to: string): LineEdit[] {
  const lexicon = new Map<string, number>()
  const [old, now] = [from.split('\n'), to.split('\n')]
  const number = (line: string) => intern(lexicon, line)
  const [a, b] = [Int32Array.from(old, number), Int32Array.from(now, number)]
  const texts = [...lexicon.keys()]
  return diff(a, b, (id) => (texts[id]!.trim() === '' ? 0 : 1)).flatMap((run) =>
    run.equal
      ? whole('kept', now.slice(...run.b))
      : replace(old.slice(...run.a).map(cut), now.slice(...run.b).map(cut)),
  )
}

function whole(kind: LinePiece['kind'], lines: readonly string[]): LineEdit[] {
  return lines.map((text) => ({ kind, text }))
}

/** A line, and what it is made of. */
interface Line {
  text: string
  units: string[]
}

function cut(text: string): Line {
  return { text, units: units(text) }
}

/** Lines that stand in one place: those alike, in order, as one. */
function replace(old: readonly Line[], now: readonly Line[]): LineEdit[] {
  const like = old.length * now.length > MOST ? [] : old.flatMap((line, a) => alike(line, a, now))
  const result: LineEdit[] = []
  let last = { a: 0, b: 0 }
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text)
  for (const { a, b } of [...heaviestChain(like), { a: old.length, b: now.length }]) {
    result.push(
      ...whole('deleted', texts(old.slice(last.a, a))),
      ...whole('inserted', texts(now.slice(last.b, b))),
    )
    if (a < old.length) result.push({ kind: 'changed', pieces: piecesOf(old[a]!, now[b]!) })
    last = { a: a + 1, b: b + 1 }
  }
  return result
}

/** The new lines that an old one may be, the later first: a chain can then hold only one of them. */
function alike(line: Line, a: number, now: readonly Line[]): { a: number; b: number; weight: number }[] {
  return now
    .flatMap((other, b) => {
      const weight = likeness(line, other)
      return weight >= LIKE ? [{ a, b, weight }] : []
    })
    .reverse()
}

/** What two lines share of their units, without spaces, over what they hold. */
function likeness(old: Line, now: Line): number {
  const counts = new Map<string, number>()
  const [as, bs] = [old.units, now.units].map((units) => units.filter((unit) => unit.trim() !== ''))
  if (as!.length + bs!.length === 0) return 1
  for (const unit of as!) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  let shared = 0
  for (const unit of bs!) {
    const left = counts.get(unit) ?? 0
    if (left > 0) shared += 1
    counts.set(unit, left - 1)
  }
  return (2 * shared) / (as!.length + bs!.length)
}

/** One line of both: white space counts as it stands, since in code it does. */
function piecesOf(old: Line, now: Line): LinePiece[] {
  const lexicon = new Lexicon()
  const tokens = ({ units }: Line) => units.map((text) => ({ text, id: lexicon.id(text, '', false) }))
  const [as, bs] = [tokens(old), tokens(now)]
  const joined = (part: readonly { text: string }[]) => part.map(({ text }) => text).join('')
  return compareTokens(as, bs, lexicon).flatMap(({ equal, a, b }): LinePiece[] => {
    const [gone, came] = [joined(as.slice(...a)), joined(bs.slice(...b))]
    if (equal) return [{ kind: 'kept', text: came }]
    return [
      ...(gone ? [{ kind: 'deleted' as const, text: gone }] : []),
      ...(came ? [{ kind: 'inserted' as const, text: came }] : []),
    ]
  })
}
