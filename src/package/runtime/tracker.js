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
/** Where a rule counts attempts in all. */
const noneCounted = { ...beforeAll, attempts: 0, sightings: {} }

/**
 * @param {Era} era
 * @returns {Runtime['createTracker']}
 */
export function createTrackers({ counts, cohorts, published, withDrafts }) {
  return createTracker

  /** @type {Runtime['createTracker']} */
  function createTracker(options) {
    checkFields(options, 'options', ['cohort', 'allowDraft', 'state'])
    const { cohort, allowDraft, state: given = counts ? noneCounted : beforeAll } = options
    checkCohort(cohort, cohorts)
    checkAllowDraft(allowDraft)
    const periods = allowDraft ? withDrafts : published
    let state = readState(given, counts)

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
      const isSighting = period.lists(code, cohort)
      state = Object.freeze({ code, run: isSighting ? before + 1 : 0, ...counted(code, isSighting) })
      return period.say(code, cohort, state.run, state.attempts ?? 0, seenOf(code))
    }

    /**
     * @param {string | null} code
     * @param {boolean} isSighting
     */
    function counted(code, isSighting) {
      const { attempts, sightings } = state
      if (!counts || attempts === undefined) return null
      const seen = code !== null && isSighting ? { ...sightings, [code]: seenOf(code) + 1 } : { ...sightings }
      return { attempts: code === null ? attempts : attempts + 1, sightings: Object.freeze(seen) }
    }

    /** @param {string | null} code */
    function seenOf(code) {
      const { sightings = {} } = state
      return code !== null && Object.hasOwn(sightings, code) ? Number(sightings[code]) : 0
    }
  }
}

/**
 * @param {unknown} given
 * @param {boolean} counts
 * @returns {TrackerState}
 * @throws {TypeError}
 */
function readState(given, counts) {
  checkFields(given, 'state', counts ? ['code', 'run', 'attempts', 'sightings'] : ['code', 'run'])
  const { code, run, attempts, sightings } = /** @type {TrackerState} */ (given)
  if (code !== null && typeof code !== 'string') refuse('state.code', 'a code or null', code)
  if (!Number.isSafeInteger(run) || run < 0) refuse('state.run', 'a whole number from 0', run)
  if (code === null && run > 0) refuse('state.run', '0 where code is null', run)
  if (!counts) return Object.freeze({ code, run })
  // Without them the count would begin anew, unseen.
  if (!Number.isSafeInteger(attempts) || Number(attempts) < 0)
    refuse('state.attempts', 'a whole number from 0', attempts)
  if (typeof sightings !== 'object' || sightings === null)
    refuse('state.sightings', 'an object of numbers by code', sightings)
  for (const seen of Object.values(sightings))
    if (!Number.isSafeInteger(seen) || seen < 1) refuse('state.sightings', 'whole numbers from 1', seen)
  return Object.freeze({ code, run, attempts: Number(attempts), sightings: Object.freeze({ ...sightings }) })
}
