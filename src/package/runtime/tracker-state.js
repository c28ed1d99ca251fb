/** What a tracker keeps between attempts, as JSON and read back. */

import { checkFields } from './question.js'
import { refuse } from './refuse.js'

/**
 * @import { Hours, Tally } from './internal.js'
 * @import { TrackerState } from './types.js'
 * @typedef {object} Kept
 * @property {string | null} code
 * @property {number} time Of the last attempt, in milliseconds; less than any before the first.
 * @property {Hours} hours Of the attempts at the end with that code.
 * @property {Set<string>} ids
 */

/** The version of the form of a state. */
const schema = 2

/** @type {TrackerState} */
export const beforeAll = Object.freeze({ schema, code: null, run: 0, at: null, seen: [], ids: [] })

/**
 * @param {Kept & { run: number, tally: Tally | null | undefined }} kept
 * @returns {TrackerState} Frozen.
 */
export function writeState({ code, run, time, hours, ids, tally }) {
  return Object.freeze({
    schema,
    code,
    run,
    at: time === Number.NEGATIVE_INFINITY ? null : new Date(time).toISOString(),
    seen: writeHours(hours),
    ids: Object.freeze([...ids]),
    ...(tally && { totals: tally.write() }),
  })
}

/** @param {Hours} hours */
export function writeHours(hours) {
  return Object.freeze(
    hours.map(([time, count]) => {
      const hour = new Date(time).toISOString().replace(':00.000Z', 'Z')
      return Object.freeze({ hour, count })
    }),
  )
}

/** Days in London begin at a whole hour of UTC: in the attempts of an hour one version is in force. */
const anHour = 3_600_000

/**
 * @param {Hours} hours
 * @param {number} happened
 */
export function count(hours, happened) {
  const hour = Math.floor(happened / anHour) * anHour
  const last = hours[hours.length - 1]
  if (last?.[0] === hour) last[1] += 1
  else hours.push([hour, 1])
}

const fields = ['schema', 'code', 'run', 'at', 'seen', 'ids', 'totals']

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
  const time = at === null ? Number.NEGATIVE_INFINITY : readTime(at, 'state.at')
  const hours = readHours(seen, 'state.seen', time)
  if ((code === null) !== (hours.length === 0))
    refuse('state.seen', 'the hours of attempts with state.code', seen)
  return { code, time, hours, ids: new Set(ids) }
}

/**
 * @param {unknown} given
 * @param {string} place
 * @param {number} latest
 * @returns {Hours}
 * @throws {TypeError}
 */
export function readHours(given, place, latest) {
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
