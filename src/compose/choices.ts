import type { Check, Column, Mehrs } from '../model/types.js'
import { columns, occurrences, retries } from './columns.js'

/** The texts of which a cell has one, by column; none for a column of free text. */
export function choicesOf(
  keys: readonly Column[],
  checks: readonly Check[],
  mehrs: Mehrs,
): Record<string, string[]> {
  const known = keys.flatMap((key): [string, string[]][] => {
    const texts = choices[key]?.(checks, mehrs)
    return texts ? [[key, [...new Set(texts)]]] : []
  })
  return Object.fromEntries(known)
}

const choices: Partial<Record<Column, (checks: readonly Check[], mehrs: Mehrs) => string[]>> = {
  occurrence: () => Object.values(occurrences),
  retry: () => Object.values(retries),
  // Each cohort by itself, and the lists of several that checks have.
  cohorts: (checks, mehrs) => [
    ...mehrs.cohorts.map(({ id }) => columns.cohorts.text({ cohorts: [id] } as Check, mehrs)),
    ...checks.map((check) => columns.cohorts.text(check, mehrs)),
  ],
}
