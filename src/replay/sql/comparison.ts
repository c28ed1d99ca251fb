import { literal } from '../../package/sql/literal.js'
import type { Hidden } from '../hidden.js'
import { answers } from './compared.js'

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
 * The query over the table `compared` that counts all that the report tells. Of disjoint sets of migrations the results
 * can be put together: counts add up, and of examples the first stay. In the SQL that PostgreSQL, Trino, Spark and
 * DuckDB have in common; the first part has every column, and so all types.
 * @param rules The digest of the rules of both versions, by which a result tells of which it is.
 */
export function comparisonQuery(hidden: readonly Hidden[], rules: string): string {
  return parts(hidden, rules)
    .map(({ columns, from }) => {
      const selected = Object.keys(resultColumns).map((name) => `${columns[name] ?? 'NULL'} AS ${name}`)
      return `SELECT\n  ${selected.join(',\n  ')}\n${from}`
    })
    .join('\nUNION ALL\n')
}

const change = ['cohort', 'code', ...answers]
const itself = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))
const known = "was_kind <> 'wrong-use'"

function parts(hidden: readonly Hidden[], rules: string): Part[] {
  return [
    {
      columns: {
        ...itself(['migration', 'attempt', 'at_ms', 'consecutive', ...change]),
        part: "'example'",
        last_ms: 'at_ms',
        attempts: 'CAST(1 AS BIGINT)',
        differing: 'CAST(1 AS BIGINT)',
        migrations: 'CAST(1 AS BIGINT)',
        hidden: 'CAST(0 AS BIGINT)',
        certain: 'CAST(0 AS BIGINT)',
        possible: 'CAST(0 AS BIGINT)',
        certain_migrations: 'CAST(0 AS BIGINT)',
        possible_migrations: 'CAST(0 AS BIGINT)',
      },
      from: `FROM (
  SELECT compared.*, ROW_NUMBER() OVER (PARTITION BY ${change.join(', ')} ORDER BY at_ms, attempt) AS place
  FROM compared
  WHERE differs = 1
) AS numbered
WHERE place <= ${examplesOf}`,
    },
    {
      columns: {
        ...itself(change),
        part: "'answers'",
        attempt: 'MIN(attempt)',
        at_ms: 'MIN(at_ms)',
        last_ms: 'MAX(at_ms)',
        attempts: 'COUNT(*)',
        differing: 'CAST(SUM(differs) AS BIGINT)',
      },
      from: `FROM compared\nGROUP BY ${change.join(', ')}`,
    },
    {
      columns: { ...itself(change), part: "'change'", migrations: 'COUNT(DISTINCT migration)' },
      from: `FROM compared\nWHERE differs = 1\nGROUP BY ${change.join(', ')}`,
    },
    {
      columns: {
        part: "'migrations'",
        differing: 'COUNT(DISTINCT CASE WHEN differs = 1 THEN migration END)',
        migrations: 'COUNT(DISTINCT migration)',
      },
      from: `FROM compared\nWHERE ${known}`,
    },
    {
      columns: { part: "'duplicates'", attempts: 'CAST(COALESCE(SUM(times - 1), 0) AS BIGINT)' },
      from: `FROM (
  SELECT COUNT(*) AS times
  FROM compared
  WHERE ${known}
  GROUP BY migration, cohort, at_ms, code
  HAVING COUNT(*) > 1
) AS repeated`,
    },
    {
      columns: {
        part: "'hour'",
        at_ms: 'hour_ms',
        was_kind: 'was_kind',
        would_kind: 'would_kind',
        attempts: 'COUNT(*)',
        differing: 'CAST(SUM(differs) AS BIGINT)',
      },
      // Hours are whole in London whatever its clocks show.
      from: `FROM (
  SELECT at_ms - ((at_ms % 3600000) + 3600000) % 3600000 AS hour_ms, was_kind, would_kind, differs
  FROM compared
  WHERE ${known}
) AS hourly
GROUP BY hour_ms, was_kind, would_kind`,
    },
    {
      columns: {
        part: "'whole'",
        code: literal(rules),
        attempts: '(SELECT COUNT(*) FROM attempts)',
        differing: 'COUNT(*)',
      },
      from: 'FROM compared',
    },
    ...(hidden.length === 0 ? [] : [possiblePart(hidden)]),
  ]
}

/** What could escalate, if each attempt whose code may be reported otherwise were reported so that it does. */
function possiblePart(hidden: readonly Hidden[]): Part {
  const among = hidden.map(({ sources }) => `code IN (${sources.map(literal).join(', ')})`)
  const runs = among.map(
    (is, index) =>
      `place - COALESCE(MAX(CASE WHEN ${is} THEN NULL ELSE place END)
      OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt ROWS UNBOUNDED PRECEDING), 0) AS run_${index}`,
  )
  const could = hidden.map(
    ({ cohort, escalatesAt }, index) =>
      `(cohort = ${literal(cohort)} AND ${among[index]} AND run_${index} >= ${escalatesAt ?? 'NULL'})`,
  )
  const may = hidden.map(
    ({ cohort, code, sources }) =>
      `(cohort = ${literal(cohort)} AND code IN (${sources
        .filter((source) => source !== code)
        .map(literal)
        .join(', ')}))`,
  )
  return {
    columns: {
      part: "'possible'",
      ...Object.fromEntries(
        ['hidden', 'certain', 'possible'].map((name) => [name, `CAST(COALESCE(SUM(${name}), 0) AS BIGINT)`]),
      ),
      certain_migrations: 'COUNT(CASE WHEN certain > 0 THEN 1 END)',
      possible_migrations: 'COUNT(CASE WHEN possible > 0 THEN 1 END)',
    },
    from: `FROM (
  SELECT
    migration,
    COUNT(CASE WHEN is_hidden THEN 1 END) AS hidden,
    COUNT(CASE WHEN would_kind = 'escalate' AND NOT is_hidden THEN 1 END) AS certain,
    COUNT(CASE WHEN would_kind = 'escalate' OR ${could.join('\n      OR ')} THEN 1 END) AS possible
  FROM (
    SELECT migration, cohort, code, would_kind, COALESCE(${may.join('\n      OR ')}, FALSE) AS is_hidden,
    ${runs.join(',\n    ')}
    FROM (
      SELECT migration, cohort, code, would_kind, at_ms, attempt,
        ROW_NUMBER() OVER (PARTITION BY migration, cohort ORDER BY at_ms, attempt) AS place
      FROM compared
      WHERE ${known}
    ) AS placed
  ) AS counted
  GROUP BY migration
) AS judged`,
  }
}
