/** What one version of the policy says about a run of failures, whatever the time. */

import { freeze } from './freeze.js'

/**
 * @import { Answer, Line, Rule } from './internal.js'
 * @import { Citation, Standing, VersionData } from './types.js'
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
 * @returns {Rule}
 */
export function createRule({ version, sources, checks }, standing) {
  /** A map, since a code may be called `constructor`. */
  const lines = new Map(
    checks.map((check) => {
      const citation = cite(version, check.code, check.sources)
      return [check.code, { check, citation, answers: [] }]
    }),
  )
  const said = { version, citation: cite(version, null, sources), ...standing }
  /** @type {(code: string | null) => Answer} */
  const unlisted = remember((code) =>
    code === null
      ? { kind: 'not-applicable', reason: 'no-error-code', code, ...said }
      : { kind: 'unknown-code', code, ...said },
  )
  return { version, lines, unlisted, standing }
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
 * @returns {Answer}
 */
export function answer(rule, code, cohort, run) {
  const line = rule.lines.get(code)
  if (!line) return rule.unlisted(code)
  const sightings = line.check.cohorts.includes(cohort) ? run : 0
  const known = line.answers[sightings]
  if (known) return known
  const made = sightings === 0 ? elsewhere(line, rule) : listed(line, sightings, rule)
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
 * @returns {Answer}
 */
function listed({ check, citation }, consecutive, { version, standing }) {
  const { code, retry, escalate } = check
  const said = { version, citation, ...standing }
  if (escalate && consecutive >= escalate.afterConsecutive) {
    const { as, attributedTo, afterConsecutive: escalatesAt } = escalate
    return Object.freeze({ kind: 'escalate', code, as, attributedTo, consecutive, escalatesAt, ...said })
  }
  const escalatesAt = escalate ? escalate.afterConsecutive : null
  const remaining = escalatesAt === null ? null : escalatesAt - consecutive
  const kind = /** @type {'retry'} */ (kinds[retry])
  return Object.freeze({ kind, code, consecutive, escalatesAt, remaining, ...said })
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
