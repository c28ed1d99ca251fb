import type { ErrorCode, YAMLError } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SourceText } from '../text.js'
import { problemOf } from './problems.js'
import { tabs } from './signs.js'
import { slipNear } from './slips.js'

/**
 * The first error of the parser as a finding. What it says after that mostly follows from it: one space too few can
 * make seventeen errors. Where a line at hand has a slip of the hand that explains it, that is told in its place.
 */
export function syntaxFindings(errors: readonly YAMLError[], source: SourceText): Diagnostic[] {
  const inKey = new Set(startsOf(errors, 'BLOCK_AS_IMPLICIT_KEY'))
  const spanning = new Set(startsOf(errors, 'MULTILINE_IMPLICIT_KEY'))
  // A value that has a colon of its own on a further line: that line was meant to be a key, a column off.
  const isMisplaced = (at: number) => inKey.has(at) && spanning.has(at)
  const [first] = errors
    .filter(({ code, pos }) => !isMisplaced(pos[0]) || code === 'MULTILINE_IMPLICIT_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0])
  if (!first) return []
  const indented = tabs(source)
  if (indented.length > 0) return indented
  if (errors.every(({ code }) => local.has(code))) return errors.map((error) => toFinding(error, source))
  const { pos } = first
  const misplaced = isMisplaced(pos[0])
  const [start, end] = misplaced ? lastLine(source.text, pos[1]) : pos
  const slip = slipNear(source, wordAfter(source.text, pos[0]), wordAfter(source.text, start))
  if (slip) return [slip]
  if (!misplaced) return [toFinding(first, source)]
  const place = placeOnLine(source, start, end)
  return [{ code: 'yaml-syntax', severity: 'error', place, args: { problem: 'indent' } }]
}

/** Errors in one value, after which the parser is not at a loss. */
const local: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['BAD_SCALAR_START', 'BAD_DQ_ESCAPE'])

function toFinding({ code, message, pos }: YAMLError, source: SourceText): Diagnostic {
  const problem = problemOf(code, message)
  const place = problem === 'second-colon' ? secondColon(source, pos[0]) : placeOnLine(source, ...pos)
  return { code: 'yaml-syntax', severity: 'error', place, args: { problem } }
}

function startsOf(errors: readonly YAMLError[], code: ErrorCode): number[] {
  return errors.filter((error) => error.code === code).map(({ pos }) => pos[0])
}

/** The line that ends at `end`, without its indentation. */
function lastLine(text: string, end: number): [number, number] {
  let start = text.lastIndexOf('\n', end - 1) + 1
  while (text[start] === ' ') start++
  return [start, end]
}

/** The parser says where the value starts: the colon that is one too many stands in it. */
function secondColon(source: SourceText, value: number) {
  const colon = /:(?=[ \n])/g
  colon.lastIndex = value
  const at = colon.exec(source.text)?.index ?? value
  return source.place(at, at + 1)
}

/** The part of a stretch that is on its first line with words; at the end of the file, the end of its last text. */
function placeOnLine(source: SourceText, from: number, to: number) {
  const { text } = source
  const start = Math.min(wordAfter(text, from), text.trimEnd().length)
  const lineEnd = text.indexOf('\n', start)
  return source.place(start, Math.max(start, Math.min(to, lineEnd === -1 ? text.length : lineEnd)))
}

/** The offset itself, or where the next line with words has them where nothing follows on its own. */
function wordAfter(text: string, from: number): number {
  const blank = /[^\S\n]*\n\s*/y
  blank.lastIndex = from
  return blank.test(text) ? blank.lastIndex : from
}
