/** The policy over time: which version is in force at an instant, and what it says then. */

import { freeze } from './freeze.js'
import { toMilliseconds } from './instant.js'
import { answer, createRule, isListed, remember } from './rule.js'

/**
 * @import { Era, Kinds, Period, Periods, Rule } from './internal.js'
 * @import { Boundary, Decision, RuntimeData, TimelineEntry } from './types.js'
 */

/**
 * @param {RuntimeData} data It is frozen.
 * @param {Kinds} [kinds] Where some check needs more than one rule of the run.
 * @returns {Era}
 */
export function createEra(data, kinds) {
  const { knownUntil, cohorts, versions, timeline, timelineWithDrafts } = freeze(data)
  const horizon = toMilliseconds(knownUntil.instant)

  return {
    kinds,
    counts: kinds?.counts(versions) ?? false,
    cohorts,
    published: cut(timeline),
    withDrafts: cut(timelineWithDrafts),
  }

  /**
   * Time, cut wherever an answer can change.
   * @param {readonly TimelineEntry[]} entries
   * @returns {Periods}
   */
  function cut(entries) {
    const boundaries = entries.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
    const starts = [horizon, ...boundaries.map(startOf)].sort((a, b) => b - a)
    return [...starts, Number.NEGATIVE_INFINITY].map((start) => period(start, entries.find(covers(start))))
  }

  /**
   * @param {number} start
   * @param {TimelineEntry | undefined} entry
   * @returns {Period}
   */
  function period(start, entry) {
    const stale = start >= horizon
    if (!entry?.from) {
      const inForce = { version: null, status: null, from: null, to: null, basis: null, stale }
      const none = { version: null, citation: null, basis: null, stale }
      /** @type {(code: string | null) => Decision} */
      const say = remember((code) => ({ kind: 'no-policy-in-force', code, ...none }))
      return { start, inForce: Object.freeze(inForce), lists: () => false, say }
    }
    const { version, status, from, to } = entry
    const { basis } = from
    const data = versions.find((data) => data.version === version)
    if (!data) throw new Error(`no data for version ${version}`)
    /** @type {Rule | undefined} Made when first asked for: the package loads fast. */
    let made
    const rule = () => (made ??= createRule(data, { basis, stale }, kinds))
    return {
      start,
      inForce: Object.freeze({ version, status, from, to, basis, stale }),
      lists: (code, cohort) => isListed(rule(), code, cohort),
      say: (code, cohort, run, failed, seen, time) =>
        /** @type {Decision} */ (answer(rule(), code, cohort, run, failed, seen, time)),
    }
  }
}

/**
 * The period that `time` falls in.
 * @param {Periods} periods
 * @param {number} time In milliseconds.
 */
export function periodAt(periods, time) {
  for (const period of periods) if (period.start <= time) return period
  throw new Error('the first period has no start')
}

/** @param {Boundary} boundary */
function startOf({ instant }) {
  return toMilliseconds(instant)
}

/**
 * @param {number} time
 * @returns {(entry: TimelineEntry) => boolean} Whether it is in force at `time`.
 */
function covers(time) {
  return ({ from, to }) => from !== null && startOf(from) <= time && (to === null || time < startOf(to))
}
