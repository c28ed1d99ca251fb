import { isDeepStrictEqual } from 'node:util'
import { sourceText } from '../load/text.js'
import { parseYaml } from '../load/yaml/parse.js'
import { structuralLines } from '../load/yaml/structure.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { type Kind, validateSchema } from '../validate/schema/index.js'
import { unexplained } from '../validate/unexplained.js'
import { mechanical } from './mechanical.js'
import { offsets } from './offsets.js'
import { type Splice, splice } from './splice.js'

/** A line that is put right. */
export interface FixedLine {
  /** Counted from 1. */
  line: number
  before: string
  after: string
}

/**
 * A source with what is mechanical put right, and every other character as it is. Each change is kept only where the
 * file then has fewer errors, and says the same as before wherever it could be read.
 * @param raw The file as it is on the disk, with its byte order mark and its line ends.
 */
export function fix(kind: Kind, file: string, raw: string): { text: string; lines: FixedLine[] } {
  let [text, tried] = [raw, true]
  for (let errors = errorsOf(kind, file, text); tried && errors.length > 0; ) {
    tried = false
    for (const finding of errors) {
      const better = candidates(text, finding)
        .map((splices) => splice(text, splices))
        .map((made) => ({ made, left: errorsOf(kind, file, made) }))
        .filter(({ left }) => isBetter(left, errors, finding))
        .sort((a, b) => a.left.length - b.left.length)[0]
      if (!better) continue
      ;[text, errors, tried] = [better.made, better.left, true]
      break
    }
  }
  return { text, lines: changedLines(raw, text) }
}

/** Fewer errors; or the one is gone, and what could not be seen behind it is told now. */
function isBetter(left: readonly Diagnostic[], before: readonly Diagnostic[], mended: Diagnostic): boolean {
  if (left.length < before.length) return true
  return (
    !left.some(
      ({ code, place }) => code === mended.code && isDeepStrictEqual(place.start, mended.place.start),
    ) && !isSyntax(left)
  )
}

function isSyntax(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ code }) => code === 'yaml-syntax' || code === 'yaml-tab')
}

function errorsOf(kind: Kind, file: string, raw: string): Diagnostic[] {
  const { source, findings } = parseYaml(sourceText(file, raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')))
  const bySchema = source ? validateSchema(kind, source) : []
  return unexplained(findings, bySchema).filter(({ severity }) => severity === 'error')
}

/** The ways to put one finding right, the likeliest first. */
function candidates(text: string, finding: Diagnostic): Splice[][] {
  if (finding.code === 'yaml-tab') return [2, 4, 8, 1].map((width) => withoutTabs(text, width))
  const offset = offsets(text)
  const [start, end] = [offset(finding.place.start), offset(finding.place.end)]
  const splices = mechanical[finding.code]?.(finding, { text, start, end }) ?? []
  return splices.length === 0 ? [] : [splices]
}

/** Every tab that indents, as so many spaces. */
function withoutTabs(text: string, width: number): Splice[] {
  return structuralLines(text).flatMap(({ start, text: line }) => {
    const indent = /^[ \t]*(?:-[ \t]+)?/.exec(line)![0]
    return Array.from(indent.matchAll(/\t/g), ({ index }) => ({
      start: start + index,
      end: start + index + 1,
      text: ' '.repeat(index > 0 && indent[index - 1] === '-' ? 1 : width),
    }))
  })
}

function changedLines(before: string, after: string): FixedLine[] {
  const [old, fresh] = [before, after].map((text) => text.split(/\r\n|\r|\n/)) as [string[], string[]]
  return old.flatMap((line, index) =>
    line === fresh[index] ? [] : [{ line: index + 1, before: line, after: fresh[index]! }],
  )
}
