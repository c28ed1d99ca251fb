import type { EscalationRule, PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import { everything } from '../package/spans.js'
import { rulesFor } from '../package/sql/index.js'

/** A code of the later version that attempts with other codes could be reported as, in one cohort. */
export interface Hidden {
  code: string
  cohort: string
  /** The codes of attempts that could be reported as it: itself, and those that hide it. */
  sources: string[]
  /** What escalates it. */
  rules: readonly EscalationRule[]
}

/** A code whose condition is reported under another where the other version is in force. */
export interface Relation {
  code: string
  as: string
  cohorts: readonly string[]
}

/**
 * Codes of `from` whose condition is reported under others where `to` is in force: those that `to` splits, and
 * those that it does not know yet, being the older version.
 */
export function relationsOf(from: VersionChecks, to: VersionChecks): Relation[] {
  const split = newTo(from, to).map(({ code, cohorts, formerlyReportedAs }) => {
    return { code: formerlyReportedAs!, as: code, cohorts }
  })
  const joined = newTo(to, from).map(({ code, cohorts, formerlyReportedAs }) => {
    return { code, as: formerlyReportedAs!, cohorts }
  })
  return [...split, ...joined]
}

/** What `to` lists and `from` does not, having reported it under another code. */
function newTo(from: VersionChecks, to: VersionChecks): PolicyCheck[] {
  const known = new Set(from.checks.map(({ code }) => code))
  return to.checks.filter(({ code, formerlyReportedAs }) => formerlyReportedAs !== null && !known.has(code))
}

/** What attempts could be reported as under `to`, cohort by cohort. */
export function hiddenCodes(data: PolicyData, from: VersionChecks, to: VersionChecks): Hidden[] {
  const relations = relationsOf(from, to)
  const rules = rulesFor(data, [{ version: to.version, basis: null, ...everything }], false)
  return rules.flatMap(({ code, cohort, listed, rules }) => {
    const hiding = relations.filter(({ as, cohorts }) => as === code && cohorts.includes(cohort))
    if (code === null || !listed || hiding.length === 0) return []
    return [{ code, cohort, sources: [code, ...hiding.map((relation) => relation.code)], rules }]
  })
}
