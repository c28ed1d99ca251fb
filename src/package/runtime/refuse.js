/** Wrong use, as told from unknown data, throws: with what was given and what is allowed. */

import { nearest } from './nearest.js'
import { quote, show } from './show.js'

/**
 * @param {string} place
 * @param {string} wanted
 * @param {unknown} given
 * @returns {never}
 * @throws {TypeError}
 */
export function refuse(place, wanted, given) {
  throw new TypeError(`${place}: expected ${wanted}; got ${show(given)}`)
}

/**
 * @param {unknown} cohort
 * @param {readonly unknown[]} cohorts The names that are allowed.
 * @returns {never}
 * @throws {TypeError}
 */
export function refuseCohort(cohort, cohorts) {
  const names = cohorts.map(String)
  const meant = typeof cohort === 'string' ? nearest(cohort, names) : undefined
  const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
  const allowed = names.map(quote).join(', ')
  throw new TypeError(
    `cohort: ${show(cohort)} is not a cohort of this policy.${hint} Allowed: ${allowed || 'none'}.`,
  )
}

/** What other programs call `at`: `ts`, `occurredAt`, `event_time`, `createdOn`. */
const times =
  /^(?:instant|occurred|happened|failed|datetime)$|(?:^|_|-)(?:at|on|date|time|timestamp|when|ts)$|[a-z](?:At|On|Date|Time|Timestamp|When|Ts)$/

/**
 * A field that is not known is passed over, but not where its name looks like a slip of one that is missing: with
 * `allowDrafts: true` the caller asks for something else than `decide` would answer.
 * @param {string} name
 * @param {object} value
 * @param {readonly string[]} fields
 * @param {number} [index] Which attempt has it.
 * @throws {TypeError}
 */
export function refuseSlip(name, value, fields, index) {
  const missing = fields.filter((field) => !(field in value))
  const part = missing.find((field) => name.length > 4 && field.toLowerCase().includes(name))
  const time = missing.find((field) => field === 'at' && times.test(name))
  const meant = nearest(name, missing, 0.25) ?? part ?? time
  if (meant === undefined) return
  const place = index === undefined ? '' : `attempts[${index}].`
  throw new TypeError(`${place}${quote(name).slice(1, -1)}: there is no such field. Did you mean ${meant}?`)
}
