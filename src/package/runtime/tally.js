/** All attempts at a migration that failed with a code, for rules that count them in all. */

import { refuse } from './refuse.js'
import { quote } from './show.js'
import { count, readHours, writeHours } from './tracker-state.js'

/**
 * @import { Tally } from './internal.js'
 * @import { TrackerState } from './types.js'
 */

/**
 * @param {TrackerState} state As another tracker kept it. Totals that are there are kept, needed or not.
 * @param {boolean} needed
 * @param {number} latest When the last attempt happened, in milliseconds.
 * @param {(code: string | null, time: number) => boolean} isSighting
 * @returns {Tally | null} Null where nobody asks for it.
 * @throws {TypeError}
 */
export function createTally({ totals: given, code: last, at }, needed, latest, isSighting) {
  if (given === undefined) {
    // Before the first attempt there is nothing to count.
    if (needed && at !== null)
      refuse(
        'state.totals',
        'totals, since a rule counts attempts in all (give a new tracker all of them)',
        given,
      )
    if (!needed) return null
  } else if (typeof given !== 'object' || given === null) refuse('state.totals', 'an object', given)
  const totals = new Map(
    Object.entries(given ?? {}).map(([code, hours]) => {
      return [code, readHours(hours, `state.totals[${quote(code)}]`, latest)]
    }),
  )
  if (given && last !== null && !totals.has(last)) refuse('state.totals', 'those of state.code, too', given)
  let failed = 0
  /** @type {Map<string | null, number>} How many attempts were sightings, by code. */
  const seen = new Map()
  for (const [code, hours] of totals) for (const [hour, count] of hours) judge(code, hour, count)

  return {
    add(code, time) {
      const hours = totals.get(code) ?? []
      totals.set(code, hours)
      count(hours, time)
      judge(code, time, 1)
    },
    failed: () => failed,
    seen: (code) => seen.get(code) ?? 0,
    write: () =>
      Object.freeze(Object.fromEntries([...totals].map(([code, hours]) => [code, writeHours(hours)]))),
  }

  /**
   * @param {string} code
   * @param {number} time
   * @param {number} count
   */
  function judge(code, time, count) {
    failed += count
    if (isSighting(code, time)) seen.set(code, (seen.get(code) ?? 0) + count)
  }
}
