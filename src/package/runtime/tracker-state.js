/** What a tracker keeps between attempts, as JSON and read back. */

import { checkFields } from './question.js'
import { refuse } from './refuse.js'

/**
 * @import { TrackerState } from './types.js'
 * @typedef {object} Kept
 * @property {string | null} code
 * @property {number} time Of the last attempt, in milliseconds; less than any before the first.
 * @property {[hour: number, count: number][]} hours In milliseconds.
 * @property {Set<string>} ids
 */

/** The version of the form of a state. */
const schema = 2

/** @type {TrackerState} */
export const beforeAll = Object.freeze({ schema, code: null, run: 0, at: null, seen: [], ids: [] })

/**
 * @param {Kept & { run: number }} kept
 * @returns {TrackerState} Frozen.
 */
export function writeState({ code, run, time, hours, ids }) {
  return Object.freeze({
    schema,
    code,
    run,
    at: time === Number.NEGATIVE_INFINITY ? null : new Date(time).toISOString(),
    seen: Object.freeze(hours.map(([hour, count]) => Object.freeze({ hour: hourOf(hour), count }))),
    ids: Object.freeze([...ids]),
  })
}

/** @param {number} time */
function hourOf(time) {
  return new Date(time).toISOString().replace(':00.000Z', 'Z')
}

const fields = ['schema', 'code', 'run', 'at', 'seen', 'ids']

/**
 * @param {unknown} given
 * @returns {Kept} Its own: what is done with it does not change what was given.
 * @throws {TypeError}
 */
export function readState(given) {
  checkFields(given, 'state', fields)
  const { schema: form, code, at, seen, ids } = /** @type {TrackerState} */ (given)
  // What was kept without it cannot be judged again, and to start from nothing would be a guess.
  if (form !== schema) refuse('state.schema', `${schema}, as this package keeps`, form)
  if (code !== null && typeof code !== 'string') refuse('state.code', 'a code or null', code)
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string')) refuse('state.ids', 'a list', ids)
  if (!Array.isArray(seen)) refuse('state.seen', 'a list', seen)
  const time = at === null ? Number.NEGATIVE_INFINITY : readTime(at, 'state.at')
  /** @type {[number, number][]} */
  const hours = seen.map((entry, index) => {
    const place = `state.seen[${index}]`
    checkFields(entry, place, ['hour', 'count'])
    const { hour, count } = entry
    if (!Number.isSafeInteger(count) || count < 1) refuse(`${place}.count`, 'a number from 1', count)
    return [readTime(hour, `${place}.hour`), count]
  })
  const isOrdered = hours.every(([hour], index) => hour > (hours[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY))
  const latest = hours[hours.length - 1]?.[0] ?? time
  if (!isOrdered || latest > time || (code === null) !== (hours.length === 0))
    refuse('state.seen', 'the hours of attempts with state.code, up to state.at', seen)
  return { code, time, hours, ids: new Set(ids) }
}

/** As `Date` writes it: years before 0 and after 9999 have a sign and six digits. */
const written = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d\.\d{3})?Z$/

/**
 * @param {unknown} text
 * @param {string} place
 * @returns {number}
 * @throws {TypeError}
 */
function readTime(text, place) {
  const time = typeof text === 'string' && written.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? refuse(place, 'an instant', text) : time
}
