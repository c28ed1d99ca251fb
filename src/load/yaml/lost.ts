import type { CST } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SourceText } from '../text.js'
import type { Entry } from './tree.js'

/** What YAML reads without a word, though the author meant something else: quotation marks of Word, and a `#` in a text. */
export function lost(entry: Entry, source: SourceText): Diagnostic[] {
  const own = entry.scalar ? inScalar(entry.scalar.srcToken as CST.FlowScalar | undefined, source) : []
  return [...own, ...[...entry.children.values()].flatMap((child) => lost(child, source))]
}

const closing: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '‚': '‘’' }

function inScalar(token: CST.FlowScalar | undefined, source: SourceText): Diagnostic[] {
  if (token?.type !== 'scalar') return []
  const { source: text, offset, end = [] } = token
  const place = source.place(offset, offset + text.length)
  if (isWrapped(text)) {
    return [{ code: 'typographic-quotes', severity: 'error', place, args: { mark: text[0]! } }]
  }
  const comment = end.find(({ type }) => type === 'comment')
  const between = comment ? source.text.slice(offset + text.length, comment.offset) : '\n'
  // A remark behind a single word (`cohorts: all # of them`) is one; `#2` is none anywhere.
  const isMeant = comment && /^#+(\s|$)/.test(comment.source) && !/\s/.test(text)
  if (!comment || isMeant || between.includes('\n')) return []
  const cut = source.place(comment.offset, comment.offset + comment.source.length)
  return [{ code: 'cut-by-comment', severity: 'warning', place: cut, args: { cut: comment.source } }]
}

/** In typographic quotation marks as a whole, not only at both ends: “Busy” means “later” is a text. */
function isWrapped(text: string): boolean {
  const ends = closing[text[0]!]
  if (ends === undefined || text.length < 2 || !ends.includes(text.at(-1)!)) return false
  return !/[“”„«»]/.test(text.slice(1, -1)) && !/[‘‚]/.test(text.slice(1, -1))
}
