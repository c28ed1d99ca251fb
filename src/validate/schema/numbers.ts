import type { Diagnostic } from '../../model/diagnostic.js'
import type { Path, Sourced } from '../../model/workspace.js'
import type { SchemaError } from './causes.js'

/** Numbers that are not written as they are read. Where no number may stand, that is what is told. */
export function oddNumbers(source: Sourced<unknown>, errors: readonly SchemaError[]): Diagnostic[] {
  const wrong = new Set(errors.map(({ instancePath }) => instancePath))
  return numbersIn(source.value).flatMap(({ path, value }): Diagnostic[] => {
    const written = source.written(path)
    if (written === String(value) || wrong.has(['', ...path].join('/'))) return []
    return [{ code: 'number-notation', severity: 'error', place: source.at(path), args: { written, value } }]
  })
}

function numbersIn(data: unknown, path: Path = []): { path: Path; value: number }[] {
  if (typeof data === 'number') return [{ path, value: data }]
  if (typeof data !== 'object' || data === null) return []
  const parts: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return parts.flatMap(([step, value]) => numbersIn(value, [...path, step]))
}
