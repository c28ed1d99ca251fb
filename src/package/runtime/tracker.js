/** Deciding attempt by attempt, for callers who keep no histories. */

import { toMilliseconds } from './instant.js'
import { periodAt } from './periods.js'
import { checkAllowDraft, checkCode, checkCohort, checkFields } from './question.js'
import { refuse } from './refuse.js'
import { beforeAll, count, readState, writeState } from './tracker-state.js'

/**
 * @import { Era } from './internal.js'
 * @import { Runtime, Tracker, TrackerState } from './types.js'
 */

/**
 * @param {Era} era
 * @returns {Runtime['createTracker']}
 */
export function createTrackers({ kinds, counts, cohorts, published, withDrafts }) {
  return createTracker

  /** @type {Runtime['createTracker']} */
  function createTracker(options) {
    checkFields(options, 'options', ['cohort', 'allowDraft', 'state'])
    const { cohort, allowDraft, state: given = beforeAll } = options
    checkCohort(cohort, cohorts)
    checkAllowDraft(allowDraft)
    const periods = allowDraft ? withDrafts : published
    let { code, time, hours, ids } = readState(given)
    /** @param {string | null} code @param {number} time */
    const isSighting = (code, time) => periodAt(periods, time).lists(code, cohort)
    const tally = kinds?.createTally(given, counts, time, isSighting)
    // The state may be of another version of the package, or of one that took no drafts: what was no sighting then may
    // be one now.
    let run = runAtEnd()
    /** @type {TrackerState | undefined} Made when it is asked for: it is as long as the run. */
    let state

    return Object.freeze({
      next,
      get state() {
        state ??= writeState({ code, run, time, hours, ids, tally })
        return state
      },
    })

    /** @type {Tracker['next']} */
    function next(attempt) {
      checkFields(attempt, 'attempt', ['code', 'at', 'id'])
      const { code: given, at, id } = attempt
      const failed = checkCode(given)
      const happened = toMilliseconds(at)
      if (id !== undefined && (typeof id !== 'string' || id === '')) refuse('id', 'a text', id)
      // What is delivered twice happened once.
      if (id !== undefined && ids.has(id)) return say()
      if (happened < time) refuseOrder(time)
      if (failed !== code) hours.length = 0
      run = isSighting(failed, happened) ? (failed === code ? run : 0) + 1 : 0
      code = failed
      time = happened
      if (code !== null) {
        count(hours, happened)
        tally?.add(code, happened)
      }
      if (id !== undefined) ids.add(id)
      state = undefined
      return say()
    }

    function say() {
      const [failed, seen] = tally ? [tally.failed(), tally.seen(code)] : [0, 0]
      return periodAt(periods, time).say(code, cohort, run, failed, seen, time)
    }

    /** How many attempts at the end were each listed when they happened. */
    function runAtEnd() {
      let found = 0
      for (let index = hours.length - 1; index >= 0; index -= 1) {
        const [hour, count] = /** @type {[number, number]} */ (hours[index])
        if (!isSighting(code, hour)) break
        found += count
      }
      return found
    }
  }
}

/**
 * @param {number} time
 * @returns {never}
 * @throws {TypeError}
 */
function refuseOrder(time) {
  const last = new Date(time).toISOString()
  throw new TypeError(`at: expected attempts oldest first; got one earlier than ${last}`)
}
