import type { PolicyData } from '../generated/policy-data.js'
import { everything } from '../package/spans.js'
import { decideQuery, rulesFor, rulesTable, slotsOf } from '../package/sql/index.js'

/** What makes one answer differ from another. What else a decision has follows from these and the run. */
export const facts = ['kind', 'reason', 'escalates_at', 'escalates_as', 'attributed_to'] as const

/** Statements that decide on the attempts under one version, as if it had been in force all the time, into `table`. */
export function decideUnder(data: PolicyData, version: string, table: string): string[] {
  const rules = rulesFor(data, [{ version, basis: null, ...everything }], false)
  const query = decideQuery({ rules: `${table}_rules`, attempts: 'attempts' }, slotsOf(rules))
  return [
    rulesTable(rules, `${table}_rules`),
    `CREATE TABLE ${table} AS SELECT attempt, consecutive, ${facts.join(', ')} FROM (${query})`,
  ]
}

/** The statement that keeps the attempts on which `was` and `would` differ, each with both answers. */
export const keepDifferences = `CREATE TABLE differences AS
  SELECT attempts.*, COALESCE(would.consecutive, was.consecutive) AS consecutive,
    ${facts.flatMap((fact) => [`was.${fact} AS was_${fact}`, `would.${fact} AS would_${fact}`]).join(', ')}
  FROM was JOIN would USING (attempt) JOIN attempts USING (attempt)
  WHERE ${facts.map((fact) => `was.${fact} IS DISTINCT FROM would.${fact}`).join(' OR ')}`

const answers = facts.flatMap((fact) => [`was_${fact}`, `would_${fact}`]).join(', ')

export const queries = {
  decided: ['attempts', 'was', 'would']
    .map((table) => `SELECT '${table}' AS name, count(*) AS count FROM ${table}`)
    .join(' UNION ALL '),
  attempts: `SELECT count(*) AS count, count(DISTINCT migration) AS migrations, min(at_ms) AS first,
    max(at_ms) AS last, count(*) - count(code) AS without_code FROM attempts`,
  differences: 'SELECT count(*) AS attempts, count(DISTINCT migration) AS migrations FROM differences',
  codes: `SELECT code, cohort, count(*) AS attempts FROM attempts
    WHERE code IN (SELECT code FROM listed) GROUP BY ALL`,
  unlisted: `SELECT code, count(*) AS attempts, sum(count(*)) OVER () AS total FROM attempts
    WHERE code NOT IN (SELECT code FROM listed) GROUP BY code ORDER BY attempts DESC, code LIMIT 10`,
  changes: `SELECT code, cohort, ${answers}, count(*) AS attempts, count(DISTINCT migration) AS migrations
    FROM differences GROUP BY ALL ORDER BY attempts DESC, code, cohort, ${answers}`,
  examples: `SELECT code, cohort, ${answers}, migration, at_ms, attempt, consecutive FROM differences
    QUALIFY row_number() OVER (PARTITION BY code, cohort, ${answers} ORDER BY at_ms, attempt) <= 3
    ORDER BY at_ms, attempt`,
} as const
