/** What one version of the policy says about attempts, whatever the time. */

import { freeze } from './freeze.js'
import { checkAttempts, checkCohort, checkQuestion } from './question.js'

/**
 * @import { Check, Citation, Ruling, VersionData, VersionQuestion } from './types.js'
 * @typedef {{ check: Check, citation: Citation }} Line
 */

const kinds = /** @type {const} */ ({
  expected: 'retry',
  'not-expected': 'no-retry',
  unspecified: 'unspecified',
})

/**
 * A version as a function that rules on attempts which `checkAttempts` has passed.
 * @param {VersionData} data
 * @returns {(cohort: string, attempts: readonly (string | null)[]) => Ruling}
 */
export function createRule({ version, sources, checks }) {
  const table = cite(version, null, sources)
  /** @type {ReadonlyMap<string, Line>} A map, since a code may be called `constructor`. */
  const lines = new Map(
    checks.map((check) => [check.code, { check, citation: cite(version, check.code, check.sources) }]),
  )

  return rule

  /**
   * @param {string} cohort
   * @param {readonly (string | null)[]} attempts
   * @returns {Ruling}
   */
  function rule(cohort, attempts) {
    const code = attempts[attempts.length - 1] ?? null
    if (code === null)
      return { kind: 'not-applicable', reason: 'no-error-code', code, version, citation: table }
    const line = lines.get(code)
    if (!line) return { kind: 'unknown-code', code, version, citation: table }
    const { citation } = line
    const { cohorts, retry, escalate } = line.check
    if (!cohorts.includes(cohort))
      return { kind: 'not-applicable', reason: 'other-cohort', code, version, citation }
    const consecutive = runLength(attempts, code)
    if (escalate && consecutive >= escalate.afterConsecutive) {
      const { as, attributedTo, afterConsecutive: escalatesAt } = escalate
      return { kind: 'escalate', code, as, attributedTo, consecutive, escalatesAt, version, citation }
    }
    const escalatesAt = escalate ? escalate.afterConsecutive : null
    const remaining = escalatesAt === null ? null : escalatesAt - consecutive
    return { kind: kinds[retry], code, consecutive, escalatesAt, remaining, version, citation }
  }
}

/**
 * `decide` of one version.
 * @param {VersionData} data
 * @param {readonly string[]} cohorts
 * @returns {(question: VersionQuestion) => Ruling}
 */
export function createVersion(data, cohorts) {
  const rule = createRule(data)
  return (question) => {
    checkQuestion(question, 'cohort and attempts')
    const { cohort, attempts } = question
    checkCohort(cohort, cohorts)
    checkAttempts(attempts)
    return Object.freeze(rule(cohort, attempts))
  }
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

/**
 * How many attempts at the end failed with `code`.
 * @param {readonly (string | null)[]} attempts
 * @param {string} code
 */
function runLength(attempts, code) {
  let start = attempts.length
  while (start > 0 && attempts[start - 1] === code) start -= 1
  return attempts.length - start
}
