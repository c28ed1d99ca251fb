import type { PolicyData } from '../../generated/policy-data.js'
import { everything } from '../../package/spans.js'
import { decideQuery, rulesFor, rulesTable, slotsOf } from '../../package/sql/index.js'

/** What makes one answer differ from another. What else a decision has follows from these and the run. */
export const facts = ['kind', 'reason', 'escalates_at', 'escalates_as', 'attributed_to'] as const

/** The columns of both answers. */
export const answers = ['was', 'would'].flatMap((side) => facts.map((fact) => `${side}_${fact}`))

type Side = 'was' | 'would'

/** One of the two answers: the statements that make the rules of its version, and the query that decides by them. */
export interface Answer {
  rules: string
  decisions: string
}

/** The answer of one version, as if it had been in force all the time. */
export function answerUnder(data: PolicyData, version: string, side: Side): Answer {
  const rules = rulesFor(data, [{ version, basis: null, ...everything }], false)
  const table = `${side}_rules`
  const query = decideQuery({ rules: table, attempts: 'attempts' }, slotsOf(rules))
  return { rules: rulesTable(rules, table), decisions: query.replace(/^--.*\n/gm, '').trim() }
}

/**
 * The query that gives each attempt of the table `attempts` with both answers, by the query that the package ships.
 * `differs` is 1 where they are not the same, else 0.
 */
export function comparedQuery(was: Answer, would: Answer): string {
  return `SELECT
  was.migration,
  was.cohort,
  was.attempt,
  was.at_ms,
  was.code,
  COALESCE(would.consecutive, was.consecutive) AS consecutive,
${facts.flatMap((fact) => [`  was.${fact} AS was_${fact},`, `  would.${fact} AS would_${fact},`]).join('\n')}
  CASE WHEN ${facts.map((fact) => `was.${fact} IS DISTINCT FROM would.${fact}`).join('\n    OR ')}
    THEN 1 ELSE 0 END AS differs
FROM (
${was.decisions}
) AS was
JOIN (
${would.decisions}
) AS would
  ON was.migration = would.migration
  AND was.cohort = would.cohort
  AND was.attempt = would.attempt`
}
