import type { PolicyData } from '../generated/policy-data.js'
import { type Statements, statements } from './sql/index.js'
import { versionsOf } from './versions.js'
import { versionInWords } from './words.js'

/** What an engine has to be told beside what all of them understand. */
const dialects = {
  duckdb: { table: '' },
  /** Spark 3 would else make a table of Hive. */
  spark: { table: ' USING parquet' },
} as const

export type Dialect = keyof typeof dialects

export const dialectNames = Object.keys(dialects) as Dialect[]

/** The SQL of a replay for another engine, by the names of the files, in the order in which they are run. */
export function clusterFiles(
  data: PolicyData,
  versions: { from: string; to: string },
  dialect: Dialect,
): Record<string, string> {
  const { rules, compared, comparison } = statements(data, versions)
  const { table } = dialects[dialect]
  const { from, to } = versionsOf(data, versions)
  const title = `-- What ${versionInWords(to)} would change against ${versionInWords(from)}`
  const create = rules.map((statement) => statement.replace(/^(CREATE TABLE [\s\S]*)$/, `$1${table}`))
  const made = (name: string, query: string) =>
    `DROP TABLE IF EXISTS ${name};\n\nCREATE TABLE ${name}${table} AS\n${query};\n`
  return {
    '1-rules.sql': `${title}, 1 of 3: the rules of both versions, over all time.
-- Generated for ${dialect} by mehrs replay: do not edit. sql/README.md of the package says how to run it.

${create.join(';\n\n')};
`,
    '2-decisions.sql': `${title}, 2 of 3: both decisions on each attempt.
--
-- Needs the attempts as a table or view with these columns. Texts are compared byte by byte.
--   migration  which migration the attempt belongs to
--   cohort     the name of its cohort, as the policy has it
--   at_ms      when it happened: milliseconds since 1970-01-01T00:00:00Z, parts of one cut off and never rounded
--   attempt    orders attempts of one migration that happened in the same millisecond; reports tell it as the row
--   code       the code that it failed with, NULL where it did not fail with a code

${made('compared', compared)}`,
    '3-comparison.sql': `${title}, 3 of 3: what the report tells.
-- Hand the table result, as Parquet, to mehrs replay --result. Results of disjoint sets of migrations add up.

${made('result', comparison)}`,
  }
}

/** By which a result tells of which policy and versions it is. */
export function digestOf(data: PolicyData, versions: { from: string; to: string }): Statements['digest'] {
  return statements(data, versions).digest
}
