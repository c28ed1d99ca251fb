import type { Root } from 'mdast'
import type { AnyNode } from '../../model/tree.js'

/** A stretch of the text, by offset, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** One mark: where it is, delimiters and all, and what either document has of it. A comment has nothing in either. */
export interface Mark extends Span {
  old: Span | null
  new: Span | null
  comment: Span | null
}

const closes: Record<string, string> = { '{++': '++}', '{--': '--}', '{~~': '~~}', '{>>': '<<}' }

/** The marks of a text, in order. Code and raw HTML are passed over, and what is escaped; a mark without an end is text. */
export function findMarks(text: string, tree: Root): Mark[] {
  const next = passOver(text, literals(tree))
  const marks: Mark[] = []
  for (let at = next(0); at < text.length; at = next(at + 1)) {
    const open = text.slice(at, at + 3)
    const close = text[at] === '{' ? closes[open] : undefined
    if (close === undefined) continue
    const mark = markAt(at, open, close, (from, sought) => find(text, sought, from, next))
    if (!mark) continue
    marks.push(mark)
    at = mark.end - 1
  }
  return marks
}

function markAt(
  start: number,
  open: string,
  close: string,
  find: (from: number, sought: string) => number,
): Mark | null {
  const from = start + open.length
  const to = find(from, close)
  if (to === -1) return null
  const mark = { start, end: to + close.length, old: null, new: null, comment: null }
  const whole = { start: from, end: to }
  if (open === '{++') return { ...mark, new: whole }
  if (open === '{--') return { ...mark, old: whole }
  if (open === '{>>') return { ...mark, comment: whole }
  const middle = find(from, '~>')
  if (middle === -1 || middle >= to) return null
  return { ...mark, old: { start: from, end: middle }, new: { start: middle + 2, end: to } }
}

function find(text: string, sought: string, from: number, next: (at: number) => number): number {
  for (let at = next(from); at < text.length; at = next(at + 1)) if (text.startsWith(sought, at)) return at
  return -1
}

/** The first offset from one on that is neither in a literal nor escaped. */
function passOver(text: string, spans: readonly Span[]): (at: number) => number {
  const skip = new Int32Array(text.length + 1)
  for (const { start, end } of spans) skip.fill(end, start, end)
  for (let at = 0; at < text.length; at += 1) {
    if (skip[at] === 0 && text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
      skip[at] = at + 2
      skip[at + 1] = at + 2
      at += 1
    }
  }
  return (at) => {
    let free = at
    while (free < text.length && skip[free]! > free) free = skip[free]!
    return free
  }
}

function literals(node: AnyNode): Span[] {
  if (node.children) return node.children.flatMap(literals)
  return ['code', 'inlineCode', 'html', 'yaml'].includes(node.type) ? [spanOf(node)] : []
}

export function spanOf({ position }: AnyNode): Span {
  return { start: position!.start.offset!, end: position!.end.offset! }
}
