import type { Root } from 'mdast'
import type { Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { type Mark, type Span, spanOf } from './marks.js'
import type { Token, Tokens } from './tokens.js'

/**
 * The Markdown of one document. Where a text has nothing left there, a token stands for it, so that the blocks
 * around it stay what they are; comments become tokens at their places.
 */
export function textOfSide(
  side: Side,
  text: string,
  marked: Root,
  marks: readonly Mark[],
  { write }: Tokens,
): string {
  const tokens = emptied(side, text, marked, marks)
  let result = ''
  let at = 0
  for (const mark of marks) {
    const { start, end, comment } = mark
    const kept = mark[side] ?? { start: end, end }
    const token = tokens.get(mark)
    result += text.slice(at, start) + (token ? write(token) : '')
    if (comment) result += ` ${write({ kind: 'comment', text: text.slice(comment.start, comment.end) })}`
    result += text.slice(kept.start, kept.end)
    at = end
  }
  return result + text.slice(at)
}

/** The tokens for texts with nothing left, each by the first mark in its text. */
function emptied(side: Side, text: string, marked: Root, marks: readonly Mark[]): Map<Mark, Token> {
  const tokens = new Map<Mark, Token>()
  let from = 0
  for (const node of textsOf(marked)) {
    const { start, end } = spanOf(node)
    while (from < marks.length && marks[from]!.end <= start) from += 1
    let to = from
    while (to < marks.length && marks[to]!.start < end) to += 1
    const own = marks.slice(from, to)
    const [first] = own
    if (!first || !framesOf[node.type]!.test(left(text, { start, end }, own, side))) continue
    const absent = own.some((mark) => !mark[side] && !mark.comment)
    if (!tokens.has(first)) tokens.set(first, { kind: absent ? 'absent' : 'nothing' })
  }
  return tokens
}

/** What a text without words has left: the signs that make it a heading or a cell. */
const framesOf: Record<string, RegExp> = {
  paragraph: /^$/,
  heading: /^(?:#+|[>]*(?:=+|-+))$/,
  tableCell: /^\|*$/,
}

function textsOf(node: AnyNode): AnyNode[] {
  return node.type in framesOf ? [node] : (node.children ?? []).flatMap(textsOf)
}

/** What one document has of a stretch of text, without white space. */
function left(text: string, { start, end }: Span, marks: readonly Mark[], side: Side): string {
  let result = ''
  let at = start
  for (const mark of marks) {
    const kept = mark[side] ?? { start: mark.end, end: mark.end }
    result += text.slice(at, mark.start) + text.slice(Math.max(kept.start, start), Math.min(kept.end, end))
    at = mark.end
  }
  return (result + text.slice(at, end)).replace(/\s+/g, '')
}
