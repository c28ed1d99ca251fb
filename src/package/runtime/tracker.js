/** Deciding attempt by attempt, for callers who keep no histories. */

import { toMilliseconds } from './instant.js'
import { periodAt } from './periods.js'
import { checkAllowDraft, checkCode, checkCohort, checkFields } from './question.js'
import { refuse } from './refuse.js'

/**
 * @import { Era } from './internal.js'
 * @import { Runtime, Tracker, TrackerState } from './types.js'
 */

const beforeAll = { code: null, run: 0 }

/**
 * @param {Era} era
 * @returns {Runtime['createTracker']}
 */
export function createTrackers({ cohorts, published, withDrafts }) {
  return createTracker

  /** @type {Runtime['createTracker']} */
  function createTracker(options) {
    checkFields(options, 'options', ['cohort', 'allowDraft', 'state'])
    const { cohort, allowDraft, state: given = beforeAll } = options
    checkCohort(cohort, cohorts)
    checkAllowDraft(allowDraft)
    const periods = allowDraft ? withDrafts : published
    let state = readState(given)

    return Object.freeze({
      next,
      get state() {
        return state
      },
    })

    /** @type {Tracker['next']} */
    function next(attempt) {
      checkFields(attempt, 'attempt', ['code', 'at'])
      const { code: given, at } = attempt
      const code = checkCode(given)
      const period = periodAt(periods, toMilliseconds(at))
      const before = code === state.code ? state.run : 0
      state = Object.freeze({ code, run: period.lists(code, cohort) ? before + 1 : 0 })
      return period.say(code, cohort, state.run)
    }
  }
}

/**
 * @param {unknown} given
 * @returns {TrackerState}
 * @throws {TypeError}
 */
function readState(given) {
  checkFields(given, 'state', ['code', 'run'])
  const { code, run } = /** @type {TrackerState} */ (given)
  if (code !== null && typeof code !== 'string') refuse('state.code', 'a code or null', code)
  if (!Number.isSafeInteger(run) || run < 0) refuse('state.run', 'a whole number from 0', run)
  if (code === null && run > 0) refuse('state.run', '0 where code is null', run)
  return Object.freeze({ code, run })
}
