/** What is asked is checked before it is answered. */

import { refuse, refuseCohort, refuseSlip } from './refuse.js'

/**
 * @param {unknown} value
 * @param {string} name What an error calls it.
 * @param {readonly string[]} fields
 * @throws {TypeError}
 */
export function checkObject(value, name, fields) {
  if (typeof value !== 'object' || value === null) refuse(name, `an object with ${fields.join(', ')}`, value)
}

/**
 * An object without a field whose name looks like a slip of one of `fields`.
 * @param {unknown} value
 * @param {string} name What an error calls it.
 * @param {readonly string[]} fields
 * @throws {TypeError}
 */
export function checkFields(value, name, fields) {
  checkObject(value, name, fields)
  const object = /** @type {object} */ (value)
  for (const field in object) if (!fields.includes(field)) refuseSlip(field, object, fields)
}

/**
 * @param {unknown} cohort
 * @param {readonly unknown[]} cohorts The names that are allowed.
 * @throws {TypeError}
 */
export function checkCohort(cohort, cohorts) {
  if (!cohorts.includes(cohort)) refuseCohort(cohort, cohorts)
}

/**
 * @param {unknown} attempts
 * @returns {number} How many there are.
 * @throws {TypeError} Where it is no array, or an empty one.
 */
export function checkAttempts(attempts) {
  const count = Array.isArray(attempts) ? attempts.length : 0
  if (count === 0) refuse('attempts', 'an array of at least one, oldest first', attempts)
  return count
}

/**
 * @param {unknown} code
 * @param {number} [index] Which attempt it is the code of.
 * @param {boolean} [isField] Whether it is a field of the attempt, not the attempt itself.
 * @returns {string | null}
 * @throws {TypeError}
 */
export function checkCode(code, index, isField) {
  if (typeof code === 'string' || code === null) return code
  const place = index === undefined ? 'code' : `attempts[${index}]${isField ? '.code' : ''}`
  return refuse(place, 'a code or null', code)
}

/**
 * @param {unknown} allowDraft
 * @throws {TypeError} Where it is no boolean: a string such as "no" would let drafts in.
 */
export function checkAllowDraft(allowDraft) {
  if (allowDraft !== undefined && typeof allowDraft !== 'boolean')
    refuse('allowDraft', 'true or false', allowDraft)
}
