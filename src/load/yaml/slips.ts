import type { Diagnostic } from '../../model/diagnostic.js'
import type { SyntaxProblem } from '../../model/diagnostics/load.js'
import type { SourceText } from '../text.js'
import { structuralLines } from './structure.js'

/** Slips that a line shows, each with what is marked of it. They are no faults by themselves: prose may look so. */
const slips: { problem: SyntaxProblem | 'quotes' | 'comment-in-text'; line: RegExp }[] = [
  { problem: 'dash-space', line: /^(?<before> *)(?<slip>-)[A-Za-z"'[{]/d },
  { problem: 'dash-other', line: /^(?<before> *)(?<slip>[–—−•·*])[ A-Za-z]/d },
  { problem: 'colon-other', line: /^(?<before> *(?:- )?[A-Za-z]+ ?)(?<slip>[：﹕꞉ː∶])/d },
  { problem: 'colon-other', line: /^(?<before> *(?:- )?[A-Za-z]+ )(?<slip>=)(?: |$)/d },
  { problem: 'colon-space', line: /^(?<before> *(?:- )?[A-Za-z]+)(?<slip>:)[^\s:/]/d },
  { problem: 'quotes', line: /(?<before>^ *(?:- )?(?:[A-Za-z]+: )?)(?<slip>[“„«‘].*)$/d },
  { problem: 'comment-in-text', line: /(?<before>[^ ] +)(?<slip>#.*)$/d },
]

/**
 * A slip on the line where the parser stumbled, on the one that it was at when it began, or on the one before: it is
 * told at the slip, by its name.
 * @param from Where what the parser could not read begins; `at` is where it says so.
 */
export function slipNear(source: SourceText, from: number, at: number): Diagnostic | null {
  const lines = structuralLines(source.text)
  const wanted = [from, at].map((offset) => lines.findLastIndex(({ start }) => start <= offset))
  const near = new Set([...wanted, ...wanted.map((index) => index - 1)])
  for (const index of near) {
    const line = lines[index]
    for (const { problem, line: form } of line ? slips : []) {
      const [start, end] = form.exec(line!.text)?.indices?.groups?.slip ?? []
      if (start === undefined || end === undefined) continue
      // Only where the parser was at it: a remark on the line before is none of its business, unless text follows.
      if (problem === 'quotes' && !wanted.includes(index)) continue
      if (problem === 'comment-in-text' && !cutsText(line!.text, start)) continue
      const place = source.place(line!.start + start, line!.start + end)
      if (problem === 'quotes') {
        return { code: 'typographic-quotes', severity: 'error', place, args: { mark: line!.text[start]! } }
      }
      if (problem === 'comment-in-text') {
        return { code: 'cut-by-comment', severity: 'error', place, args: { cut: line!.text.slice(start) } }
      }
      return { code: 'yaml-syntax', severity: 'error', place, args: { problem } }
    }
  }
  return null
}

/** Whether what stands before a `#` is a text without quotes, of several words. */
function cutsText(line: string, at: number): boolean {
  const before = line.slice(0, at).replace(/^ *(?:- )?(?:[A-Za-z]+: +)?/, '')
  return /^[^"'[{|>&*!#]/.test(before) && before.trim().includes(' ')
}
