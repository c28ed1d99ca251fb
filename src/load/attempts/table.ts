import type { CohortName } from '../../generated/policy-data.js'
import { meant } from '../../model/alike.js'
import type { ColumnName } from './source.js'

/** A time with its offset; between the two of them may stand a space, and the offset may be of hours alone. */
const instant =
  '^(\\d{4}-\\d{2}-\\d{2})[T ]((?:[01]\\d|2[0-3]):[0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d+))?)?(Z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)$'

/** How nearly all are written, which DuckDB reads by itself, in a tenth of the time. */
const plain =
  '\\d{4}-\\d{2}-\\d{2}[T ](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?(?:Z|[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?)'

/** Functions that the statement below calls. */
export const macros = [
  // Milliseconds since 1970; parts of a millisecond are cut off. NULL where the text is no instant.
  `CREATE MACRO local_ms(parts) AS epoch_ms(TRY_CAST(parts.day || ' ' || parts.time || ':' || rpad(parts.second, 2, '0') AS TIMESTAMP))
    + CAST(rpad(parts.fraction[:3], 3, '0') AS INTEGER)`,
  `CREATE MACRO offset_ms(shift) AS CASE WHEN shift = 'Z' THEN 0 ELSE
    (CAST(shift[2:3] AS INTEGER) * 60 + CASE WHEN length(shift) > 3 THEN CAST(shift[-2:] AS INTEGER) ELSE 0 END)
    * CASE WHEN shift[1] = '-' THEN -60000 ELSE 60000 END END`,
  `CREATE MACRO parts_ms(parts) AS CASE WHEN parts.shift = '' THEN NULL ELSE local_ms(parts) - offset_ms(parts.shift) END`,
  // What a Date cannot tell is no instant either.
  // Before 1970, epoch_ms would cut off towards it.
  `CREATE MACRO time_ms(at_time) AS CASE WHEN isfinite(at_time) AND abs(epoch_ms(at_time)) <= 8640000000000000
    THEN (epoch_us(at_time) - ((epoch_us(at_time) % 1000) + 1000) % 1000) // 1000 END`,
  // `at_time` is what DuckDB makes of the text. A macro puts what it is given wherever it is named: a column it is, then.
  `CREATE MACRO text_ms(text, at_time) AS CASE WHEN regexp_full_match(text, '${plain}') THEN time_ms(at_time)
    ELSE parts_ms(regexp_extract(text, '${instant}', ['day', 'time', 'second', 'fraction', 'shift'])) END`,
]

/**
 * The table of all rows of all files, in their order: `rowid` counts from 0. `cohort` and `at_ms` are NULL where what
 * the file has, then in `typed_cohort` and `typed_at`, is no cohort and no instant.
 */
export const linesTable = `CREATE TABLE lines
  (migration VARCHAR, cohort VARCHAR, at_ms BIGINT, code VARCHAR, typed_cohort VARCHAR, typed_at VARCHAR)`

/** The statement that reads the relation into the table `lines`. */
export function readInto(
  relation: string,
  columns: Record<ColumnName, { column: string; type: string }>,
  cohorts: readonly CohortName[],
): string {
  const { migration, cohort, at, code } = columns
  const text = ({ column }: { column: string }) => `NULLIF(CAST(${column} AS VARCHAR), '')`
  return `INSERT INTO lines
    SELECT migration, cohort, at_ms, code,
      CASE WHEN cohort IS NULL THEN typed_cohort END AS typed_cohort,
      CASE WHEN at_ms IS NULL THEN typed_at END AS typed_at
    FROM (
      SELECT
        ${text(migration)} AS migration,
        ${text(cohort)} AS typed_cohort,
        ${cohortName(cohort.column, cohorts)} AS cohort,
        ${text(at)} AS typed_at,
        ${at.type === 'VARCHAR' ? `text_ms(${at.column}, at_time)` : `time_ms(${at.column})`} AS at_ms,
        ${text(code)} AS code
      FROM (SELECT *, ${at.type === 'VARCHAR' ? `TRY_CAST(${at.column} AS TIMESTAMPTZ)` : 'NULL'} AS at_time FROM ${relation})
    )`
}

/**
 * A cohort by its name or id as it is written. Not by a join, which would not keep the order of the file. What no
 * single cohort has is left to `findLikelyCohorts`.
 */
function cohortName(column: string, cohorts: readonly CohortName[]): string {
  const names = new Set(cohorts.flatMap(({ id, name }) => [name, id]))
  const cases = [...names].flatMap((typed) => {
    const name = cohortMeant(typed, cohorts)
    return name === null ? [] : [`WHEN ${quote(typed)} THEN ${quote(name)}`]
  })
  return `CASE CAST(${column} AS VARCHAR) ${cases.join(' ')} END`
}

/** The name of the one cohort that a name or id means, as it is written or else whatever the case; null for none. */
export function cohortMeant(typed: string, cohorts: readonly CohortName[]): string | null {
  const found = meant(typed, cohorts, ({ id, name }) => [name, id])
  return found.length === 1 ? found[0]!.name : null
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
