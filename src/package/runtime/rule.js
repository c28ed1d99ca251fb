/** What one version of the policy says about a run of failures, whatever the time. */

import { allRules, rulesOf } from './escalations.js'
import { freeze } from './freeze.js'

/**
 * @import { Answer, Line, Rule, Wait } from './internal.js'
 * @import { Check, Citation, EscalationRule, Standing, VersionData } from './types.js'
 */

const kinds = /** @type {const} */ ({
  expected: 'retry',
  'not-expected': 'no-retry',
  unspecified: 'unspecified',
})

/** Up to this length of run an answer is kept and given again, as it can be since it is frozen. */
const kept = 8

/**
 * @param {VersionData} data
 * @param {Standing | null} standing
 * @param {Wait} [wait] None where there are no times.
 * @returns {Rule}
 */
export function createRule({ version, sources, checks }, standing, wait) {
  /** A map, since a code may be called `constructor`. */
  const lines = new Map(
    checks.map((check) => {
      return [check.code, createLine(version, check)]
    }),
  )
  const said = { version, citation: cite(version, null, sources), ...standing }
  /** @type {(code: string | null) => Answer} */
  const unlisted = remember((code) =>
    code === null
      ? { kind: 'not-applicable', reason: 'no-error-code', code, ...said }
      : { kind: 'unknown-code', code, ...said },
  )
  return { version, lines, unlisted, standing, wait }
}

/**
 * @param {string} version
 * @param {Check} check
 * @returns {Line}
 */
function createLine(version, check) {
  const { code, sources, escalate, handling } = check
  const rules = rulesOf(escalate)
  const counts = rules.some(isTotal)
  const own = handling?.map(({ cohort, ...entry }) => {
    const { handling: _, notBefore: __, ...common } = check
    return /** @type {const} */ ([cohort, createLine(version, { ...common, ...entry })])
  })
  return {
    check,
    citation: cite(version, code, sources),
    rules,
    counts,
    varies: counts || check.notBefore !== undefined,
    own: own ? new Map(own) : null,
    answers: [],
  }
}

/** @param {EscalationRule} rule */
function isTotal({ afterTotal }) {
  return afterTotal !== undefined
}

/**
 * Whether a rule of some version counts attempts in all.
 * @param {readonly VersionData[]} versions
 */
export function countsTotals(versions) {
  return versions.some(({ checks }) => allRules(checks).some(isTotal))
}

/** So many answers about codes that are not listed are kept: there is no end of such codes. */
const most = 64

/**
 * What `make` answers about a code, frozen. It is kept and given again, as it can be since it is frozen.
 * @template {Answer} T
 * @param {(code: string | null) => T} make
 * @returns {(code: string | null) => T}
 */
export function remember(make) {
  /** @type {Map<string | null, T>} */
  const answers = new Map()
  return (code) => {
    const known = answers.get(code)
    if (known) return known
    const made = Object.freeze(make(code))
    if (answers.size < most) answers.set(code, made)
    return made
  }
}

/**
 * Whether an attempt that failed with `code` is a sighting of a check.
 * @param {Rule} rule
 * @param {string | null} code
 * @param {string} cohort
 */
export function isListed({ lines }, code, cohort) {
  return lines.get(code)?.check.cohorts.includes(cohort) ?? false
}

/**
 * What follows from attempts at whose end `code` was seen `run` times in a row. Frozen.
 * @param {Rule} rule
 * @param {string | null} code
 * @param {string} cohort
 * @param {number} run
 * @param {number} failed How many attempts failed with a code.
 * @param {number} seen How many were sightings of `code`.
 * @param {number} time When the last one happened, in milliseconds.
 * @returns {Answer}
 */
export function answer(rule, code, cohort, run, failed, seen, time) {
  const found = rule.lines.get(code)
  if (!found) return rule.unlisted(code)
  const sightings = found.check.cohorts.includes(cohort) ? run : 0
  const line = found.own !== null && sightings > 0 ? (found.own.get(cohort) ?? found) : found
  if (line.varies && sightings > 0) return listed(line, sightings, rule, failed, seen, time)
  const known = line.answers[sightings]
  if (known) return known
  const made = sightings === 0 ? elsewhere(line, rule) : listed(line, sightings, rule, failed, seen, time)
  if (sightings <= kept) line.answers[sightings] = made
  return made
}

/**
 * @param {Line} line
 * @param {Rule} rule
 * @returns {Answer}
 */
function elsewhere({ check: { code }, citation }, { version, standing }) {
  return Object.freeze({
    kind: 'not-applicable',
    reason: 'other-cohort',
    code,
    version,
    citation,
    ...standing,
  })
}

/**
 * @param {Line} line
 * @param {number} consecutive
 * @param {Rule} rule
 * @param {number} failed
 * @param {number} seen
 * @param {number} time
 * @returns {Answer}
 */
function listed({ check, citation, rules, counts }, consecutive, rule, failed, seen, time) {
  const { version, standing, wait } = rule
  const { code, retry, notBefore } = check
  const said = { version, citation, ...standing }
  /** @type {number | null} */
  let limit = null
  for (const { afterConsecutive, afterTotal = 0, counting, as, attributedTo, actor } of rules) {
    const escalatesAt = afterConsecutive ?? afterTotal
    const total = counting === 'any-code' ? failed : seen
    if ((afterConsecutive === undefined ? total : consecutive) >= escalatesAt) {
      const acts = actor === undefined ? null : { actor }
      const counted = counting === undefined ? null : { counting, total }
      const outcome = { kind: /** @type {const} */ ('escalate'), code, as, attributedTo, ...acts }
      return Object.freeze({ ...outcome, consecutive, escalatesAt, ...counted, ...said })
    }
    if (afterConsecutive !== undefined && (limit === null || afterConsecutive < limit))
      limit = afterConsecutive
  }
  const escalatesAt = limit
  const remaining = escalatesAt === null ? null : escalatesAt - consecutive
  const kind = /** @type {'retry'} */ (kinds[retry])
  const totals = counts ? { totals: totalsOf(rules, failed, seen) } : null
  const next =
    notBefore && retry !== 'not-expected' ? { notBefore: wait?.(notBefore, time) ?? notBefore } : null
  return Object.freeze({ kind, code, consecutive, escalatesAt, remaining, ...totals, ...next, ...said })
}

/**
 * @param {readonly EscalationRule[]} rules
 * @param {number} failed
 * @param {number} seen
 */
function totalsOf(rules, failed, seen) {
  return freeze(
    rules.flatMap(({ afterTotal: escalatesAt, counting = 'this-code' }) => {
      if (escalatesAt === undefined) return []
      const total = counting === 'any-code' ? failed : seen
      return { counting, total, escalatesAt, remaining: escalatesAt - total }
    }),
  )
}

/**
 * @param {string} version
 * @param {string | null} code
 * @param {readonly string[]} sources
 * @returns {Citation}
 */
function cite(version, code, sources) {
  return freeze({ version, appendix: 'Appendix A', code, sources })
}
