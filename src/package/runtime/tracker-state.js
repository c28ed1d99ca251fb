/** What a tracker keeps between attempts, as JSON and read back. */

import { checkFields } from './question.js'
import { refuse } from './refuse.js'
import { quote } from './show.js'

/**
 * @import { TrackerState } from './types.js'
 * @typedef {[hour: number, count: number][]} Hours In milliseconds, oldest first.
 * @typedef {Map<string, Hours>} Totals All attempts that failed with a code, by it.
 * @typedef {object} Kept
 * @property {string | null} code
 * @property {number} time Of the last attempt, in milliseconds; less than any before the first.
 * @property {Hours} hours Of the attempts at the end with that code.
 * @property {Set<string>} ids
 * @property {Totals | null} totals
 */

/** The version of the form of a state. */
const schema = 2

/** @type {TrackerState} */
export const beforeAll = Object.freeze({ schema, code: null, run: 0, at: null, seen: [], ids: [] })

/**
 * @param {Kept & { run: number }} kept
 * @returns {TrackerState} Frozen.
 */
export function writeState({ code, run, time, hours, ids, totals }) {
  return Object.freeze({
    schema,
    code,
    run,
    at: time === Number.NEGATIVE_INFINITY ? null : new Date(time).toISOString(),
    seen: writeHours(hours),
    ids: Object.freeze([...ids]),
    ...(totals && { totals: Object.freeze(Object.fromEntries([...totals].map(writeTotal))) }),
  })
}

/** @param {[code: string, hours: Hours]} total */
function writeTotal([code, hours]) {
  return /** @type {const} */ ([code, writeHours(hours)])
}

/** @param {Hours} hours */
function writeHours(hours) {
  return Object.freeze(hours.map(([hour, count]) => Object.freeze({ hour: hourOf(hour), count })))
}

/** @param {number} time */
function hourOf(time) {
  return new Date(time).toISOString().replace(':00.000Z', 'Z')
}

const fields = ['schema', 'code', 'run', 'at', 'seen', 'ids', 'totals']

/**
 * @param {unknown} given
 * @param {boolean} counts Whether totals are needed, since a rule counts attempts in all. Those that are there are kept.
 * @returns {Kept} Its own: what is done with it does not change what was given.
 * @throws {TypeError}
 */
export function readState(given, counts) {
  checkFields(given, 'state', fields)
  const { schema: form, code, at, seen, ids, totals: all } = /** @type {TrackerState} */ (given)
  // What was kept without it cannot be judged again, and to start from nothing would be a guess.
  if (form !== schema) refuse('state.schema', `${schema}, as this package keeps`, form)
  if (code !== null && typeof code !== 'string') refuse('state.code', 'a code or null', code)
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string')) refuse('state.ids', 'a list', ids)
  const time = at === null ? Number.NEGATIVE_INFINITY : readTime(at, 'state.at')
  const hours = readHours(seen, 'state.seen', time)
  if ((code === null) !== (hours.length === 0))
    refuse('state.seen', 'the hours of attempts with state.code', seen)
  const totals = all === undefined ? null : readTotals(all, time)
  if (totals && code !== null && !totals.has(code)) refuse('state.totals', 'those of state.code, too', all)
  // Before the first attempt there is nothing to count.
  if (counts && !totals && at !== null)
    refuse(
      'state.totals',
      'totals, since a rule counts attempts in all (give a new tracker all of them)',
      all,
    )
  return { code, time, hours, ids: new Set(ids), totals: totals ?? (counts ? new Map() : null) }
}

/**
 * @param {unknown} given
 * @param {number} latest
 * @returns {Totals}
 * @throws {TypeError}
 */
function readTotals(given, latest) {
  if (typeof given !== 'object' || given === null) refuse('state.totals', 'an object', given)
  return new Map(
    Object.entries(given).map(([code, hours]) => {
      const place = `state.totals[${quote(code)}]`
      return [code, readHours(hours, place, latest)]
    }),
  )
}

/**
 * @param {unknown} given
 * @param {string} place
 * @param {number} latest
 * @returns {Hours}
 * @throws {TypeError}
 */
function readHours(given, place, latest) {
  if (!Array.isArray(given)) refuse(place, 'a list', given)
  let before = Number.NEGATIVE_INFINITY
  return given.map((entry, index) => {
    checkFields(entry, `${place}[${index}]`, ['hour', 'count'])
    const { hour, count } = entry
    if (!Number.isSafeInteger(count) || count < 1)
      refuse(`${place}[${index}].count`, 'a number from 1', count)
    const time = readTime(hour, `${place}[${index}].hour`)
    if (time <= before || time > latest)
      refuse(place, 'the hours of attempts, oldest first, up to state.at', given)
    before = time
    return [time, count]
  })
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
