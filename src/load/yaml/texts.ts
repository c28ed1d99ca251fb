import type { Diagnostic } from '../../model/diagnostic.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { codePoint, forbidden } from '../decode.js'
import { tooMuchText, tooMuchTree } from '../markdown/guard.js'
import type { Entry } from './tree.js'

/** Texts up to this length cannot take long, so they are parsed when they are asked for. */
const short = 200

/**
 * Checks every text of a file: escapes can put characters in that the file itself may not hold, and each may be
 * Markdown that is made to hang the parser. Long ones are parsed here, so that it happens under the deadline;
 * `reached` is told which one it is. The trees are kept.
 */
export function checkTexts(
  root: Entry,
  source: Sourced<unknown>,
  reached: (path: Path) => void,
): Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const [path, text] of textsIn(root)) {
    const place = (start: number, end: number) => source.within(path, start, end)
    const control = forbidden.exec(text)
    if (control) {
      const args = { character: codePoint(control[0]), escaped: true }
      findings.push({
        code: 'control-character',
        severity: 'error',
        place: place(control.index, control.index + 1),
        args,
      })
    }
    const before = tooMuchText(text, place)
    if (before) findings.push(before)
    if (before || text.length <= short) continue
    reached(path)
    const after = tooMuchTree(source.markdown(path), place)
    if (after) findings.push(after)
  }
  return findings
}

function* textsIn(entry: Entry, path: Path = []): Generator<[Path, string]> {
  if (typeof entry.scalar?.value === 'string') yield [path, entry.scalar.value]
  for (const [step, child] of entry.children) yield* textsIn(child, [...path, step])
}
