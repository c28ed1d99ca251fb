/** What one version of the policy says about a run of failures, whatever the time. */

import { freeze } from './freeze.js'

/**
 * @import { Answer, Judged, Kinds, Line, Rule } from './internal.js'
 * @import { Check, Citation, EscalationRule, Standing, VersionData } from './types.js'
 */

/** What a check that is listed asks for while it does not escalate. */
const asks = /** @type {const} */ ({
  expected: 'retry',
  'not-expected': 'no-retry',
  unspecified: 'unspecified',
})

/** Up to this length of run an answer is kept and given again, as it can be since it is frozen. */
const kept = 8

/**
 * @param {VersionData} data
 * @param {Standing | null} standing
 * @param {Kinds | undefined} kinds
 * @returns {Rule}
 */
export function createRule({ version, sources, checks }, standing, kinds) {
  /** A map, since a code may be called `constructor`. */
  const lines = new Map(
    checks.map((check) => {
      return [check.code, createLine(version, check, kinds)]
    }),
  )
  const said = { version, citation: cite(version, null, sources), ...standing }
  /** @type {(code: string | null) => Answer} */
  const unlisted = remember((code) =>
    code === null
      ? { kind: 'not-applicable', reason: 'no-error-code', code, ...said }
      : { kind: 'unknown-code', code, ...said },
  )
  return { version, lines, unlisted, standing, kinds }
}

/**
 * @param {string} version
 * @param {Check} check
 * @param {Kinds | undefined} kinds
 * @returns {Line}
 */
function createLine(version, check, kinds) {
  const own = kinds?.own(check)
  return {
    check,
    citation: cite(version, check.code, check.sources),
    varies: kinds?.varies(check) ?? false,
    own: own ? new Map(own.map(({ cohort, check }) => [cohort, createLine(version, check, kinds)])) : null,
    answers: [],
  }
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
 * @param {number} [time] When the last one happened, in milliseconds; none where there are no times.
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
 * @param {number} [time]
 * @returns {Answer}
 */
function listed({ check, citation }, consecutive, { version, standing, kinds }, failed, seen, time) {
  const { code, retry, escalate } = check
  const said = { version, citation, ...standing }
  const judged = kinds
    ? kinds.judge(check, consecutive, failed, seen, time)
    : byRun(/** @type {EscalationRule | null} */ (escalate), consecutive)
  const { rule, escalatesAt, more } = judged
  if (rule) {
    const { as, attributedTo } = rule
    const kind = /** @type {const} */ ('escalate')
    const at = /** @type {number} */ (escalatesAt)
    return Object.freeze({ kind, code, as, attributedTo, consecutive, escalatesAt: at, ...more, ...said })
  }
  const remaining = escalatesAt === null ? null : escalatesAt - consecutive
  const kind = /** @type {'retry'} */ (asks[retry])
  return Object.freeze({ kind, code, consecutive, escalatesAt, remaining, ...more, ...said })
}

/**
 * By the one rule of a check, which counts the run.
 * @param {EscalationRule | null} rule
 * @param {number} consecutive
 * @returns {Judged}
 */
function byRun(rule, consecutive) {
  const escalatesAt = rule?.afterConsecutive ?? null
  return { rule: escalatesAt !== null && consecutive >= escalatesAt ? rule : null, escalatesAt }
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
