import { plain } from '../model/plain.js'
import type { AnyNode } from '../model/tree.js'
import type { BuiltInColumn, Column, Mehrs } from '../model/types.js'
import { isBuiltIn } from '../model/values.js'
import { cohortNames, occurrences, ownTexts, retries } from './columns.js'

/**
 * The texts of which a cell has one, by column; none for a column of free text. What the rows say is among them: several
 * cohorts, or what is otherwise in some of them.
 */
export function choicesOf(
  keys: readonly Column[],
  rows: readonly { readonly children: readonly AnyNode[] }[],
  mehrs: Mehrs,
): Record<string, string[]> {
  const known = keys.flatMap((key, column): [string, string[]][] => {
    const texts = isBuiltIn(key) ? choices[key]?.(mehrs) : ownTexts(key, mehrs)
    if (!texts) return []
    const said = rows.map(({ children }) => plain(children[column]!)).filter((text) => text !== '')
    return [[key, [...new Set([...texts, ...said])]]]
  })
  return Object.fromEntries(known)
}

const choices: Partial<Record<BuiltInColumn, (mehrs: Mehrs) => string[]>> = {
  occurrence: () => Object.values(occurrences),
  retry: () => Object.values(retries),
  cohorts: (mehrs) => mehrs.cohorts.map(({ id }) => cohortNames([id], mehrs)),
}
