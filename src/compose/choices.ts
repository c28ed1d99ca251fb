import type { BuiltInColumn, Check, Column, Mehrs } from '../model/types.js'
import { isBuiltIn } from '../model/values.js'
import { columnOf, occurrences, ownTexts, retries } from './columns.js'

/** The texts of which a cell has one, by column; none for a column of free text. */
export function choicesOf(
  keys: readonly Column[],
  checks: readonly Check[],
  mehrs: Mehrs,
): Record<string, string[]> {
  const known = keys.flatMap((key): [string, string[]][] => {
    const texts = isBuiltIn(key) ? choices[key]?.(checks, mehrs) : ownTexts(key, mehrs)
    return texts ? [[key, [...new Set(texts)]]] : []
  })
  return Object.fromEntries(known)
}

const choices: Partial<Record<BuiltInColumn, (checks: readonly Check[], mehrs: Mehrs) => string[]>> = {
  occurrence: () => Object.values(occurrences),
  retry: () => Object.values(retries),
  // Each cohort by itself, and the lists of several that checks have.
  cohorts: (checks, mehrs) => {
    const { text } = columnOf('cohorts', mehrs)
    return [
      ...mehrs.cohorts.map(({ id }) => text({ cohorts: [id] } as Check, mehrs)),
      ...checks.map((check) => text(check, mehrs)),
    ]
  },
}
