import type { PolicyData } from '../../generated/policy-data.js'
import { templates } from '../../generated/templates.js'
import { spans } from '../spans.js'
import { literal } from './literal.js'
import { type Rule, rulesFor } from './rules.js'

export { rulesFor } from './rules.js'

/** The policy for engines that speak SQL: a table of rules, and the query that decides by them. */
export function sqlFiles(data: PolicyData): Record<string, string> {
  const published = rulesFor(data, spans(data.timeline), false)
  const withDrafts = rulesFor(data, spans(data.timelineWithDrafts), true, published.length + 1)
  return {
    'sql/rules.sql': rulesTable([...published, ...withDrafts], 'mehrs_rules'),
    'sql/decide.sql': `${decideQuery({ rules: 'mehrs_rules', attempts: 'attempts' })};\n`,
  }
}

/** Statements that make the table `name` anew and fill it. */
export function rulesTable(rules: readonly Rule[], name: string): string {
  const names = Object.keys(columns) as (keyof Rule)[]
  const rows = rules.map((rule) => `(${names.map((column) => literal(rule[column])).join(', ')})`)
  const texts = rules.flatMap((rule) => names.map((column) => String(rule[column])))
  const length = Math.max(255, ...texts.map((text) => text.length))
  return templates['package-rules.sql']({
    name,
    columns: names
      .map((column) => `  ${column} ${columns[column]}${columns[column] === 'VARCHAR' ? `(${length})` : ''}`)
      .join(',\n'),
    names: names.join(', '),
    batches: batches(rows, 500),
  })
}

/** What the columns hold. Spark asks for the length of a VARCHAR. */
const columns: Record<keyof Rule, 'BIGINT' | 'BOOLEAN' | 'INTEGER' | 'VARCHAR'> = {
  rule: 'INTEGER',
  with_drafts: 'BOOLEAN',
  version: 'VARCHAR',
  basis: 'VARCHAR',
  from_ms: 'BIGINT',
  to_ms: 'BIGINT',
  known_until_ms: 'BIGINT',
  cohort: 'VARCHAR',
  code: 'VARCHAR',
  listed: 'BOOLEAN',
  kind: 'VARCHAR',
  reason: 'VARCHAR',
  escalates_at: 'INTEGER',
  escalates_as: 'VARCHAR',
  attributed_to: 'VARCHAR',
  sources: 'VARCHAR',
}

/** The query that gives the decision after every attempt of the table `attempts`. */
export function decideQuery(tables: { rules: string; attempts: string }): string {
  return templates['package-decide.sql'](tables).trimEnd()
}

/** Trino takes statements of at most a million characters. */
function batches(rows: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size).join(',\n'),
  )
}
