/** Deciding attempt by attempt, for callers who keep no histories. */

import { toMilliseconds } from './instant.js'
import { periodAt } from './periods.js'
import { checkAllowDraft, checkCode, checkCohort, checkFields } from './question.js'
import { refuse } from './refuse.js'
import { beforeAll, readState, writeState } from './tracker-state.js'

/**
 * @import { Era } from './internal.js'
 * @import { Hours, Totals } from './tracker-state.js'
 * @import { Runtime, Tracker, TrackerState } from './types.js'
 */

/**
 * @param {Era} era
 * @returns {Runtime['createTracker']}
 */
export function createTrackers({ counts, cohorts, published, withDrafts }) {
  return createTracker

  /** @type {Runtime['createTracker']} */
  function createTracker(options) {
    checkFields(options, 'options', ['cohort', 'allowDraft', 'state'])
    const { cohort, allowDraft, state: given = beforeAll } = options
    checkCohort(cohort, cohorts)
    checkAllowDraft(allowDraft)
    const periods = allowDraft ? withDrafts : published
    const { code: first, time: start, hours, ids, totals } = readState(given, counts)
    let code = first
    let time = start
    // The state may be of another version of the package, or of one that took no drafts: what was no sighting then may
    // be one now.
    let run = runAtEnd()
    let failed = 0
    /** @type {Map<string | null, number>} How many attempts were sightings, by code. */
    const seen = new Map()
    totals?.forEach((hours, code) => {
      for (const [hour, count] of hours) judge(code, hour, count)
    })
    /** @type {TrackerState | undefined} Made when it is asked for: it is as long as the run. */
    let state

    return Object.freeze({
      next,
      get state() {
        state ??= writeState({ code, run, time, hours, ids, totals })
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
      const period = periodAt(periods, happened)
      if (failed !== code) hours.length = 0
      run = period.lists(failed, cohort) ? (failed === code ? run : 0) + 1 : 0
      code = failed
      time = happened
      if (code !== null) {
        count(hours, happened)
        if (totals) countIn(totals, code, happened)
      }
      if (id !== undefined) ids.add(id)
      state = undefined
      return say()
    }

    function say() {
      return periodAt(periods, time).say(code, cohort, run, failed, seen.get(code) ?? 0, time)
    }

    /**
     * @param {Totals} totals
     * @param {string} code
     * @param {number} happened
     */
    function countIn(totals, code, happened) {
      const hours = totals.get(code) ?? []
      totals.set(code, hours)
      count(hours, happened)
      judge(code, happened, 1)
    }

    /**
     * @param {string} code
     * @param {number} time
     * @param {number} count
     */
    function judge(code, time, count) {
      failed += count
      if (periodAt(periods, time).lists(code, cohort)) seen.set(code, (seen.get(code) ?? 0) + count)
    }

    /** How many attempts at the end were each listed when they happened. */
    function runAtEnd() {
      let found = 0
      for (let index = hours.length - 1; index >= 0; index -= 1) {
        const [hour, count] = /** @type {[number, number]} */ (hours[index])
        if (!periodAt(periods, hour).lists(code, cohort)) break
        found += count
      }
      return found
    }
  }
}

/** Days in London begin at a whole hour of UTC: in the attempts of an hour one version is in force. */
const anHour = 3_600_000

/**
 * @param {Hours} hours
 * @param {number} happened
 */
function count(hours, happened) {
  const hour = Math.floor(happened / anHour) * anHour
  const last = hours[hours.length - 1]
  if (last?.[0] === hour) last[1] += 1
  else hours.push([hour, 1])
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
