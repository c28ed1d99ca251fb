/** What follows from attempts, each read under the policy in force when it happened. */

import { toMilliseconds } from './instant.js'
import { periodAt } from './periods.js'
import { checkAllowDraft, checkAttempts, checkCode, checkCohort, checkObject } from './question.js'
import { refuseSlip } from './refuse.js'

/**
 * @import { Era } from './internal.js'
 * @import { Runtime } from './types.js'
 */

const fields = ['at', 'cohort', 'attempts', 'allowDraft']
const attemptFields = ['code', 'at']

/** When an attempt happened that does not say, in a question that does not say either. */
const unknown = Number.POSITIVE_INFINITY

/**
 * @param {Era} era
 * @returns {Runtime['decide']}
 */
export function createDecide({ counts, cohorts, published, withDrafts }) {
  return decide

  /** @type {Runtime['decide']} */
  function decide(question) {
    checkObject(question, 'question', fields)
    // Each is read once: a getter could say something else the next time.
    const { at, cohort, attempts, allowDraft } = question
    // A slip of a field leaves that field out. The names are written out here and below, since `fields.includes` takes
    // longer than all other checks.
    if (at === undefined || cohort === undefined || attempts === undefined || allowDraft === undefined)
      for (const name in question)
        if (name !== 'at' && name !== 'cohort' && name !== 'attempts' && name !== 'allowDraft')
          refuseSlip(name, question, fields)
    checkCohort(cohort, cohorts)
    checkAllowDraft(allowDraft)
    const count = checkAttempts(attempts)
    const asked = at === undefined ? unknown : toMilliseconds(at)
    const periods = allowDraft ? withDrafts : published
    let time = Number.NEGATIVE_INFINITY
    let period = periodAt(periods, asked)
    let code = null
    let run = 0
    let failed = 0
    /** @type {Map<string | null, number> | null} By code. Counting takes time, and most policies do not ask for it. */
    const seen = counts ? new Map() : null
    for (let index = 0; index < count; index += 1) {
      const attempt = attempts[index]
      const isDated = typeof attempt === 'object' && attempt !== null
      if (isDated)
        for (const name in attempt)
          if (name !== 'code' && name !== 'at') refuseSlip(name, attempt, attemptFields, index)
      const before = code
      code = checkCode(isDated ? attempt.code : attempt, index, isDated)
      const own = isDated ? attempt.at : undefined
      const happened = own === undefined ? asked : toMilliseconds(own, index)
      if (happened !== time) {
        if (happened < time || happened > asked || happened === unknown) refuseOrder(happened, asked, index)
        // What came before was a run only if the policy then in force listed the code.
        if (run > 0 && !period.lists(before, cohort)) run = 0
        time = happened
        period = periodAt(periods, time)
      }
      run = code === before ? run + 1 : 1
      if (code !== null) failed += 1
      if (seen !== null && period.lists(code, cohort)) seen.set(code, (seen.get(code) ?? 0) + 1)
    }
    return period.say(code, cohort, run, failed, seen === null ? 0 : (seen.get(code) ?? 0), time)
  }
}

/**
 * @param {number} happened
 * @param {number} asked
 * @param {number} index
 * @returns {never}
 * @throws {TypeError}
 */
function refuseOrder(happened, asked, index) {
  if (happened === unknown)
    throw new TypeError(`at: expected when, since attempts[${index}] has no at of its own; got undefined`)
  const than = happened > asked ? "later than the question's at" : `earlier than attempts[${index - 1}]`
  throw new TypeError(
    `attempts[${index}].at: expected attempts oldest first, none after the question; got one ${than}`,
  )
}
