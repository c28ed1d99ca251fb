/** Wrong use is told from unknown data: it throws, with what was given and what is allowed. */

import { nearest } from './nearest.js'
import { show } from './show.js'

/**
 * @param {unknown} question
 * @param {string} fields
 * @throws {TypeError}
 */
export function checkQuestion(question, fields) {
  if (typeof question !== 'object' || question === null)
    throw new TypeError(`expected an object with ${fields}; got ${show(question)}`)
}

/**
 * @param {unknown} cohort
 * @param {readonly string[]} cohorts The names that are allowed.
 * @throws {TypeError}
 */
export function checkCohort(cohort, cohorts) {
  if (typeof cohort === 'string' && cohorts.includes(cohort)) return
  const meant = typeof cohort === 'string' ? nearest(cohort, cohorts) : null
  const hint = meant === null ? '' : ` Did you mean ${JSON.stringify(meant)}?`
  const known = cohorts.map((name) => JSON.stringify(name)).join(', ')
  throw new TypeError(
    `cohort: ${show(cohort)} is not a cohort of this policy.${hint} Allowed: ${known || 'none'}.`,
  )
}

/**
 * @param {unknown} attempts
 * @throws {TypeError}
 */
export function checkAttempts(attempts) {
  const wanted = 'oldest first, a code or null for each attempt'
  if (!Array.isArray(attempts))
    throw new TypeError(`attempts: expected an array, ${wanted}; got ${show(attempts)}`)
  if (attempts.length === 0) throw new TypeError(`attempts: expected at least one, ${wanted}; got none`)
  for (let index = 0; index < attempts.length; index += 1) {
    const attempt = attempts[index]
    if (attempt !== null && typeof attempt !== 'string')
      throw new TypeError(`attempts[${index}]: expected a code or null; got ${show(attempt)}`)
  }
}

/**
 * @param {unknown} allowDraft
 * @throws {TypeError} Where it is no boolean: a string such as "no" would let drafts in.
 */
export function checkAllowDraft(allowDraft) {
  if (allowDraft !== undefined && typeof allowDraft !== 'boolean')
    throw new TypeError(`allowDraft: expected true or false; got ${show(allowDraft)}`)
}
