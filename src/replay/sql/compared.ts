import type { PolicyData } from '../../generated/policy-data.js'
import { everything } from '../../package/spans.js'
import { decideQuery, rulesFor, rulesTable } from '../../package/sql/index.js'

/** What makes one answer differ from another. What else a decision has follows from these and the run. */
export const facts = ['kind', 'reason', 'escalates_at', 'escalates_as', 'attributed_to'] as const

/** The columns of both answers. */
export const answers = ['was', 'would'].flatMap((side) => facts.map((fact) => `${side}_${fact}`))

/** Statements that make the rules of one version, as if it had been in force all the time. */
export function rulesUnder(data: PolicyData, version: string, side: 'was' | 'would'): string {
  const rules = rulesFor(data, [{ version, basis: null, ...everything }], false)
  return rulesTable(rules, `${side}_rules`)
}

/**
 * The query that gives each attempt of the table `attempts` with both answers, by the query that the package ships.
 * `differs` is 1 where they are not the same, else 0.
 */
export const comparedQuery = `SELECT
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
${decided('was')}
) AS was
JOIN (
${decided('would')}
) AS would
  ON was.migration = would.migration
  AND was.cohort = would.cohort
  AND was.attempt = would.attempt`

function decided(side: string): string {
  return decideQuery({ rules: `${side}_rules`, attempts: 'attempts' })
    .replace(/^--.*\n/gm, '')
    .trim()
}
