/** One version by itself: whether it is in force is not looked at. */

import { checkAttempts, checkCode, checkCohort, checkFields } from './question.js'
import { answer, createRule } from './rule.js'

/**
 * @import { Kinds, Rule } from './internal.js'
 * @import { Ruling, VersionData, VersionQuestion } from './types.js'
 */

const fields = ['cohort', 'attempts']

/**
 * `decide` of one version, about the cohorts that it has codes for.
 * @param {VersionData} data
 * @param {Kinds} [kinds] Where some check needs more than one rule of the run.
 * @returns {(question: VersionQuestion) => Ruling}
 */
export function createVersion(data, kinds) {
  /** @type {{ rule: Rule, counts: boolean, cohorts: readonly string[] } | undefined} Made when first asked for: the package loads fast. */
  let made
  return decide

  /** @param {VersionQuestion} question */
  function decide(question) {
    made ??= {
      rule: createRule(data, null, kinds),
      counts: kinds?.counts([data]) ?? false,
      cohorts: [...new Set(data.checks.flatMap(({ cohorts }) => cohorts))],
    }
    checkFields(question, 'question', fields)
    const { cohort, attempts } = question
    checkCohort(cohort, made.cohorts)
    const count = checkAttempts(attempts)
    let code = null
    let run = 0
    let failed = 0
    /** @type {(string | null)[] | null} */
    const codes = made.counts ? [] : null
    for (let index = 0; index < count; index += 1) {
      const before = code
      code = checkCode(attempts[index], index)
      run = code === before ? run + 1 : 1
      if (code !== null) failed += 1
      codes?.push(code)
    }
    const seen = codes === null ? 0 : codes.filter((each) => each === code).length
    return /** @type {Ruling} */ (answer(made.rule, code, cohort, run, failed, seen))
  }
}
