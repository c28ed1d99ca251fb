import { codePoint } from '../../model/code-point.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { SourceText } from '../text.js'
import { type StructuralLine, structuralLines } from './structure.js'

/**
 * What no parser names, though it is the cause of what it stumbles over: marks that git left, and spaces that are
 * none to YAML. What follows from these is not told beside them.
 */
export function badSigns(source: SourceText): Diagnostic[] {
  const conflicts = mergeConflicts(source)
  return conflicts.length > 0 ? conflicts : oddSpaces(source)
}

/** `<<<<<<<` to `>>>>>>>` at the start of lines, and those of the three marks that stand alone. */
function mergeConflicts(source: SourceText): Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const match of source.text.matchAll(/^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/gm)) {
    const place = source.place(match.index, match.index + match[0].length)
    const last = findings.at(-1)
    if (match[0][0] === '<' || !last) {
      findings.push({ code: 'merge-conflict', severity: 'error', place, args: {}, related: [] })
    } else if (match[0][0] !== '|') {
      last.related!.push({
        place,
        label: match[0][0] === '=' ? 'the other side starts here' : 'it ends here',
      })
    }
  }
  return findings
}

/** Spaces that look like one: YAML takes them for letters. */
const space = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'
const odd = new RegExp(
  `^[ \\t]*(?=${space})|^[ \\t]*-(?: +[A-Za-z]+:)?(?=${space})|^[ \\t]*[A-Za-z]+:(?=${space})`,
)

function oddSpaces(source: SourceText): Diagnostic[] {
  return structuralLines(source.text).flatMap(({ start, text }): Diagnostic[] => {
    const match = odd.exec(text)
    if (!match) return []
    const at = match[0].length
    const place = source.place(start + at, start + at + 1)
    return [{ code: 'yaml-space', severity: 'error', place, args: { character: codePoint(text[at]!) } }]
  })
}

/** The lines that are indented by tabs, once the parser has stumbled: the first stands for all. */
export function tabs(source: SourceText): Diagnostic[] {
  const lines = structuralLines(source.text).filter(isTabbed)
  const [first] = lines
  if (!first) return []
  const at = first.start + first.text.indexOf('\t')
  const args = { lines: lines.length }
  return [{ code: 'yaml-tab', severity: 'error', place: source.place(at, at + 1), args }]
}

function isTabbed({ text }: StructuralLine): boolean {
  return /^ *\t/.test(text) || /^[ \t]*-\t/.test(text)
}
