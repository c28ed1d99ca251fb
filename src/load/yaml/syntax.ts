import type { ErrorCode, YAMLError } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SyntaxProblem } from '../../model/diagnostics/load.js'
import type { SourceText } from '../text.js'
import { problemOf } from './problems.js'

/**
 * The errors of the parser as findings. It goes on after an error and stumbles over what follows, so of each
 * line only the first error counts, and after the first line none that just did not expect a token.
 */
export function syntaxFindings(errors: readonly YAMLError[], source: SourceText): Diagnostic[] {
  const findings: Diagnostic[] = []
  const lines = new Set<number>()
  const inKey = new Set(startsOf(errors, 'BLOCK_AS_IMPLICIT_KEY'))
  const spanning = new Set(startsOf(errors, 'MULTILINE_IMPLICIT_KEY'))
  for (const { code, message, pos } of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    // A value that has a colon of its own on a further line: that line was meant to be a key, a column off.
    const misplaced = inKey.has(pos[0]) && spanning.has(pos[0])
    if (misplaced && code !== 'MULTILINE_IMPLICIT_KEY') continue
    const [start, end] = misplaced ? lastLine(source.text, pos[1]) : pos
    const problem: SyntaxProblem = misplaced ? 'indent' : problemOf(code, message)
    const place = placeOnLine(source, start, end)
    const { line } = place.start
    if (lines.has(line) || (lines.size > 0 && code === 'UNEXPECTED_TOKEN')) continue
    lines.add(line)
    if (code === 'TAB_AS_INDENT') findings.push({ code: 'yaml-tab', severity: 'error', place, args: {} })
    else findings.push({ code: 'yaml-syntax', severity: 'error', place, args: { problem } })
  }
  return findings
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

/** The part of a stretch that is on its first line; at the end of the file, the end of its last text. */
function placeOnLine(source: SourceText, from: number, to: number) {
  const start = Math.min(from, source.text.trimEnd().length)
  const lineEnd = source.text.indexOf('\n', start)
  return source.place(start, Math.max(start, Math.min(to, lineEnd === -1 ? source.text.length : lineEnd)))
}
