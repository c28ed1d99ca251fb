import type { Diagnostic } from '../../model/diagnostic.js'
import type { Path, Sourced } from '../../model/workspace.js'
import type { SchemaError } from './causes.js'
import { pathOf } from './translate.js'
import { nameOf } from './words.js'

/**
 * Keys whose indentation is wrong: unknown where they stand and missing in a group around or inside it, or missing
 * and a line of a text in the same group. Both would say the same twice, or say it elsewhere.
 */
export function misplaced(
  errors: readonly SchemaError[],
  source: Sourced<unknown>,
): { findings: Diagnostic[]; rest: SchemaError[] } {
  const gone = new Set<SchemaError>()
  const findings: Diagnostic[] = []
  const misplacedKey = (home: SchemaError, found: string, place: Diagnostic['place']) => {
    const args = { key: String(home.params.missingProperty), found, owner: nameOf(home.parentSchema) }
    findings.push({ code: 'misplaced-key', severity: 'error', place, args })
    gone.add(home)
  }
  for (const home of errors) {
    if (home.keyword !== 'required') continue
    const key = String(home.params.missingProperty)
    const unknown = errors.find(
      (error) =>
        error.keyword === 'additionalProperties' &&
        error.params.additionalProperty === key &&
        !gone.has(error) &&
        isNear(error.instancePath, home.instancePath),
    )
    if (unknown) {
      const path = [...pathOf(unknown.instancePath, source.value), key]
      misplacedKey(home, nameOf(unknown.parentSchema), source.at(path, 'key'))
      gone.add(unknown)
      continue
    }
    const swallowed = inText(key, home.data, pathOf(home.instancePath, source.value), source)
    if (swallowed) misplacedKey(home, 'the text above it', swallowed)
  }
  return { findings, rest: errors.filter((error) => !gone.has(error)) }
}

function isNear(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`)
}

/** Where a text under `|` or `>` has a line that is the key, with its colon. */
function inText(
  key: string,
  data: unknown,
  path: Path,
  source: Sourced<unknown>,
): Diagnostic['place'] | null {
  if (typeof data === 'string') {
    const written = source.written(path)
    if (!/^[|>]/.test(written)) return null
    const lines = written.split('\n')
    const index = lines.findIndex((line) => new RegExp(`^ *(?:- )?${key}:(?: |$)`).test(line))
    if (index === -1) return null
    const { file, start } = source.at(path)
    const [line, column] = [start.line + index, lines[index]!.indexOf(key) + 1]
    return { file, start: { line, column }, end: { line, column: column + key.length } }
  }
  if (typeof data !== 'object' || data === null) return null
  for (const [step, part] of Array.isArray(data) ? data.entries() : Object.entries(data)) {
    const found = inText(key, part, [...path, step], source)
    if (found) return found
  }
  return null
}
