import type { Change } from '../model/change.js'
import { readRowKey } from '../model/handling.js'

/**
 * The changes that a question asks about, in the order of the list. What it covers is named as in `covers` of a
 * consultation: a check by its code, a clause by `#` and its id. A clause below it is an item of its own.
 */
export function coveredChanges(changes: readonly Change[], covers: readonly string[]): Change[] {
  const items = new Set(covers)
  return changes.filter(
    ({ where: { row, section } }) =>
      (row !== null && items.has(readRowKey(row).code)) || items.has(`#${section}`),
  )
}
