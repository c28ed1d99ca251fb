/** The policy over time: which version is in force at an instant, and what it says. */

import { freeze } from './freeze.js'
import { toMilliseconds } from './instant.js'
import { checkAllowDraft, checkAttempts, checkCohort, checkQuestion } from './question.js'
import { createRule } from './rule.js'

/** @import { Runtime, RuntimeData, TimelineEntry } from './types.js' */

/**
 * `decide` and `policyInForce` over `data`, which is frozen.
 * @param {RuntimeData} data
 * @returns {Runtime}
 */
export function createRuntime(data) {
  const { knownUntil, cohorts, versions } = freeze(data)
  const rules = new Map(versions.map((version) => [version.version, createRule(version)]))
  const published = data.timeline.flatMap(toSpan)
  const withDrafts = data.timelineWithDrafts.flatMap(toSpan)
  const horizon = Date.parse(knownUntil.instant)

  return Object.freeze({ decide, policyInForce })

  /** @type {Runtime['decide']} */
  function decide(question) {
    checkQuestion(question, 'at, cohort and attempts')
    const { at, cohort, attempts, allowDraft } = question
    const time = toMilliseconds(at)
    checkCohort(cohort, cohorts)
    checkAttempts(attempts)
    checkAllowDraft(allowDraft)
    const span = spanAt(time, allowDraft)
    const stale = time >= horizon
    if (span)
      return Object.freeze(Object.assign(span.rule(cohort, attempts), { basis: span.from.basis, stale }))
    const code = attempts[attempts.length - 1] ?? null
    return Object.freeze({
      kind: 'no-policy-in-force',
      code,
      version: null,
      citation: null,
      basis: null,
      stale,
    })
  }

  /** @type {Runtime['policyInForce']} */
  function policyInForce(at, options = {}) {
    checkQuestion(options, 'allowDraft')
    checkAllowDraft(options.allowDraft)
    const time = toMilliseconds(at)
    const stale = time >= horizon
    const span = spanAt(time, options.allowDraft)
    if (!span) return Object.freeze({ version: null, status: null, from: null, to: null, basis: null, stale })
    const { version, status, from, to } = span
    return Object.freeze({ version, status, from, to, basis: from.basis, stale })
  }

  /**
   * @param {number} time
   * @param {boolean | undefined} allowDraft
   */
  function spanAt(time, allowDraft) {
    return (allowDraft ? withDrafts : published).find(({ start, end }) => start <= time && time < end)
  }

  /**
   * A version's time in force in milliseconds; nothing for a version that has none.
   * @param {TimelineEntry} entry
   */
  function toSpan({ version, status, from, to }) {
    const rule = rules.get(version)
    if (!rule) throw new Error(`no data for version ${version}`)
    if (!from) return []
    const start = Date.parse(from.instant)
    const end = to ? Date.parse(to.instant) : Number.POSITIVE_INFINITY
    return [{ version, status, from, to, start, end, rule }]
  }
}
