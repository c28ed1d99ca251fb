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
  return { version, citation: cite(version, null, sources), lines, standing }
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
  if (!line) return unlisted(rule, code)
  const sightings = line.check.cohorts.includes(cohort) ? run : 0
  const known = line.answers[sightings]
  if (known) return known
  const made = sightings === 0 ? elsewhere(line, rule) : listed(line, sightings, rule)
  if (sightings <= kept) line.answers[sightings] = made
  return made
}

/**
 * @param {Rule} rule
 * @param {string | null} code
 * @returns {Answer}
 */
function unlisted({ version, citation, standing }, code) {
  if (code === null)
    return Object.freeze({
      kind: 'not-applicable',
      reason: 'no-error-code',
      code,
      version,
      citation,
      ...standing,
    })
  // There is no end of unknown codes, so that this is made anew each time. Spreading would double that time.
  if (standing === null) return Object.freeze({ kind: 'unknown-code', code, version, citation })
  const { basis, stale } = standing
  return Object.freeze({ kind: 'unknown-code', code, version, citation, basis, stale })
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
