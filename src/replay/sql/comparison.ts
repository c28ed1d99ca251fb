import { literal } from '../../package/sql/literal.js'
import { answers } from './outcomes.js'

/** The columns of the result, with their types. What a part does not need of them is NULL. */
export const resultColumns = {
  part: 'VARCHAR',
  migration: 'VARCHAR',
  cohort: 'VARCHAR',
  code: 'VARCHAR',
  attempt: 'BIGINT',
  at_ms: 'BIGINT',
  last_ms: 'BIGINT',
  consecutive: 'BIGINT',
  ...(Object.fromEntries(
    answers.map((name) => [name, name.endsWith('_at') ? 'INTEGER' : 'VARCHAR']),
  ) as Record<string, string>),
  attempts: 'BIGINT',
  differing: 'BIGINT',
  migrations: 'BIGINT',
  hidden: 'BIGINT',
  certain: 'BIGINT',
  possible: 'BIGINT',
  certain_migrations: 'BIGINT',
  possible_migrations: 'BIGINT',
} as const

/** How many examples of a change are given. */
export const examplesOf = 3

/** One part of the result: the columns that it has, the rest being NULL, and from where. */
interface Part {
  columns: Record<string, string>
  from: string
}

/**
 * The query over the tables `compared` and `replay_outcomes` that counts all that the report tells. Of disjoint sets of
 * migrations the results can be put together: counts add up, and of examples the first stay. In the SQL that PostgreSQL,
 * Trino, Spark and DuckDB have in common; the first part has every column, and so all types.
 * @param rules The digest of the rules of both versions, by which a result tells of which it is.
 */
export function comparisonQuery(rules: string): string {
  return parts(rules)
    .map(({ columns, from }) => {
      const selected = Object.keys(resultColumns).map((name) => `${columns[name] ?? 'NULL'} AS ${name}`)
      return `SELECT\n  ${selected.join(',\n  ')}\n${from}`
    })
    .join('\nUNION ALL\n')
}

const itself = (names: readonly string[], table = '') =>
  Object.fromEntries(names.map((name) => [name, `${table}${name}`]))
const itsAnswers = itself(answers, 'outcomes.')
const outcomesOf = (table: string) =>
  `LEFT JOIN replay_outcomes AS outcomes ON outcomes.outcome = ${table}.outcome`
const zero = 'CAST(0 AS BIGINT)'
const total = (what: string) => `CAST(COALESCE(SUM(${what}), 0) AS BIGINT)`

/** Of an unknown cohort there is no outcome, and no decision. */
const known = 'outcome IS NOT NULL'

function parts(rules: string): Part[] {
  return [
    {
      columns: {
        ...itself(['migration', 'cohort', 'code', 'attempt', 'at_ms'], 'counted.'),
        ...itsAnswers,
        part: "'example'",
        last_ms: 'counted.at_ms',
        consecutive: 'CASE WHEN outcomes.listed = 1 THEN counted.consecutive END',
        attempts: 'CAST(1 AS BIGINT)',
        differing: 'CAST(1 AS BIGINT)',
        migrations: 'CAST(1 AS BIGINT)',
        ...itselfAs(['hidden', 'certain', 'possible', 'certain_migrations', 'possible_migrations'], zero),
      },
      from: `FROM (
${exampleRuns}
) AS counted
JOIN (
${examples}
) AS examples
  ON examples.migration = counted.migration
  AND examples.cohort = counted.cohort
  AND examples.at_ms = counted.at_ms
  AND examples.attempt = counted.attempt
${outcomesOf('counted')}`,
    },
    {
      columns: {
        ...itself(['cohort', 'code', 'attempt', 'at_ms', 'last_ms', 'attempts', 'differing'], 'answered.'),
        ...itsAnswers,
        part: "'answers'",
        was_kind: "COALESCE(outcomes.was_kind, 'wrong-use')",
        would_kind: "COALESCE(outcomes.would_kind, 'wrong-use')",
      },
      from: `FROM (
  SELECT outcome, cohort, code, MIN(attempt) AS attempt, MIN(at_ms) AS at_ms, MAX(at_ms) AS last_ms,
    COUNT(*) AS attempts, ${total('differs')} AS differing
  FROM compared
  GROUP BY outcome, cohort, code
) AS answered
${outcomesOf('answered')}`,
    },
    {
      columns: {
        ...itself(['cohort', 'code', 'migrations'], 'changed.'),
        ...itsAnswers,
        part: "'change'",
      },
      from: `FROM (
  SELECT outcome, cohort, code, COUNT(*) AS migrations
  FROM (SELECT DISTINCT outcome, cohort, code, migration FROM compared WHERE differs = 1) AS distinct_migrations
  GROUP BY outcome, cohort, code
) AS changed
${outcomesOf('changed')}`,
    },
    {
      columns: {
        part: "'migrations'",
        differing: 'COUNT(CASE WHEN differing > 0 THEN 1 END)',
        migrations: 'COUNT(*)',
        ...Object.fromEntries(['hidden', 'certain', 'possible'].map((name) => [name, total(name)])),
        certain_migrations: 'COUNT(CASE WHEN certain > 0 THEN 1 END)',
        possible_migrations: 'COUNT(CASE WHEN possible > 0 THEN 1 END)',
      },
      // What escalates for sure is what no other report of a failure could keep from it.
      from: `FROM (
  SELECT
    migration,
    SUM(differs) AS differing,
    SUM(is_hidden) AS hidden,
    SUM(CASE WHEN would_escalates = 1 AND is_hidden = 0 THEN 1 ELSE 0 END) AS certain,
    SUM(CASE WHEN would_escalates = 1 OR could_escalate = 1 THEN 1 ELSE 0 END) AS possible
  FROM compared
  WHERE ${known}
  GROUP BY migration
) AS judged`,
    },
    {
      columns: { part: "'duplicates'", attempts: total('times - 1') },
      from: `FROM (
  SELECT COUNT(*) AS times
  FROM compared
  WHERE tied > 0 AND ${known}
  GROUP BY migration, cohort, at_ms, code
  HAVING COUNT(*) > 1
) AS repeated`,
    },
    {
      columns: {
        ...itself(['attempts', 'differing'], 'hourly.'),
        part: "'hour'",
        at_ms: 'hourly.hour_ms',
        was_kind: "CASE WHEN hourly.was_escalates = 1 THEN 'escalate' END",
        would_kind: "CASE WHEN hourly.would_escalates = 1 THEN 'escalate' END",
      },
      // Hours are whole in London whatever its clocks show.
      from: `FROM (
  SELECT hour_ms, was_escalates, would_escalates, COUNT(*) AS attempts, ${total('differs')} AS differing
  FROM (
    SELECT at_ms - ((at_ms % 3600000) + 3600000) % 3600000 AS hour_ms, was_escalates, would_escalates, differs
    FROM compared
    WHERE ${known}
  ) AS timed
  GROUP BY hour_ms, was_escalates, would_escalates
) AS hourly`,
    },
    {
      columns: {
        part: "'whole'",
        code: literal(rules),
        attempts: '(SELECT COUNT(*) FROM attempts)',
        differing: 'COUNT(*)',
        hidden: 'COUNT(CASE WHEN tied = 2 THEN 1 END)',
      },
      from: 'FROM compared',
    },
  ]
}

function itselfAs(names: readonly string[], value: string) {
  return Object.fromEntries(names.map((name) => [name, value]))
}

/** The first attempts of each change. */
const examples = `  SELECT migration, cohort, at_ms, attempt
  FROM (
    SELECT migration, cohort, at_ms, attempt,
      ROW_NUMBER() OVER (PARTITION BY outcome ORDER BY at_ms, attempt, migration) AS place
    FROM compared
    WHERE differs = 1
  ) AS numbered
  WHERE place <= ${examplesOf}`

/** The attempts of their migrations with their whole runs, of which `compared` counts only what the rules ask for. */
const exampleRuns = `  SELECT placed.*,
    place + 1 - MAX(CASE WHEN code_before = code THEN NULL ELSE place END)
      OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt ROWS UNBOUNDED PRECEDING) AS consecutive
  FROM (
    SELECT migration, cohort, at_ms, attempt, code, outcome,
      ROW_NUMBER() OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS place,
      LAG(code) OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS code_before
    FROM compared
    WHERE migration IN (
      SELECT migration FROM (
${examples}
      ) AS chosen
    )
  ) AS placed`
