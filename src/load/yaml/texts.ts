import { codePoint } from '../../model/code-point.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { forbidden } from '../decode.js'
import { guard } from '../markdown/guard.js'
import type { Entry } from './tree.js'

/** Texts up to this length cannot take long, nor nest too deeply, so they are parsed when they are asked for. */
const short = 100

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
  const parse = guard()
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
    if (text.length <= short) continue
    reached(path)
    const read = parse(text, place, () => source.markdown(path))
    if ('finding' in read) findings.push(read.finding)
  }
  return findings
}

function* textsIn(entry: Entry, path: Path = []): Generator<[Path, string]> {
  if (typeof entry.scalar?.value === 'string') yield [path, entry.scalar.value]
  for (const [step, child] of entry.children) yield* textsIn(child, [...path, step])
}
