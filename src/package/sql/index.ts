import type { PolicyData } from '../../generated/policy-data.js'
import { templates } from '../../generated/templates.js'
import { spans } from '../spans.js'
import { literal } from './literal.js'
import { type Rule, rulesFor } from './rules.js'

export { type Rule, rulesFor } from './rules.js'

/** The policy for engines that speak SQL: a table of rules, and the query that decides by them. */
export function sqlFiles(data: PolicyData): Record<string, string> {
  const published = rulesFor(data, spans(data.timeline), false)
  const withDrafts = rulesFor(data, spans(data.timelineWithDrafts), true, published.length + 1)
  const all = [...published, ...withDrafts]
  return {
    'sql/rules.sql': rulesTable(all, 'mehrs_rules'),
    'sql/decide.sql': `${decideQuery({ rules: 'mehrs_rules', attempts: 'attempts' }, slotsOf(all), hasIntervals(all))};\n`,
    'sql/collation.sql': templates['package-collation.sql']({ columns: compared }),
    'sql/README.md': templates['package-sql.md']({}),
  }
}

/** The columns of texts on whose comparison the decisions rest. */
const compared = [
  ...['migration', 'cohort', 'code'].map((name) => ({ table: 'attempts', name })),
  ...['cohort', 'code'].map((name) => ({ table: 'mehrs_rules', name })),
]

/** Statements that make the table `name` anew and fill it. */
export function rulesTable(rules: readonly Rule[], name: string): string {
  const intervals: Record<string, Type> = hasIntervals(rules) ? intervalColumns : {}
  const columns: Record<string, Type> = { ...fixed, ...slotColumns(slotsOf(rules)), ...intervals }
  const names = Object.keys(columns)
  const values = rules.map(({ rules, ...cells }): Record<string, Value> => {
    return { ...cells, ...slotValues(rules) }
  })
  const rows = values.map((rule) => `(${names.map((column) => literal(rule[column] ?? null)).join(', ')})`)
  const texts = values.flatMap((rule) => names.map((column) => String(rule[column])))
  // There can be more of them than a call takes arguments.
  const length = texts.reduce((longest, text) => Math.max(longest, text.length), 255)
  return templates['package-rules.sql']({
    name,
    columns: names
      .map((column) => `  ${column} ${columns[column]}${columns[column] === 'VARCHAR' ? `(${length})` : ''}`)
      .join(',\n'),
    names: names.join(', '),
    batches: batches(rows, 500),
  })
}

const intervalColumns = { not_before: 'INTEGER', not_before_unit: 'VARCHAR' } as const

/** What the columns hold. Spark asks for the length of a VARCHAR. */
const fixed: Record<Exclude<keyof Rule, 'rules' | keyof typeof intervalColumns>, Type> = {
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

/**
 * The query that gives the decision after every attempt of the table `attempts`. `slots` is how many rules of escalation
 * a line can have; 0 where each has one at most, which counts the run, and no line has an interval. `waits`: whether some line has an interval.
 */
export function decideQuery(
  tables: { rules: string; attempts: string },
  slots: number,
  waits = false,
): string {
  return templates['package-decide.sql']({ ...tables, slots: numbers(slots), waits }).trimEnd()
}

function hasIntervals(rules: readonly Rule[]): boolean {
  return rules.some(({ not_before }) => not_before !== null)
}

type Type = 'BIGINT' | 'BOOLEAN' | 'INTEGER' | 'VARCHAR'
type Value = string | number | boolean | null

export function slotsOf(rules: readonly Rule[]): number {
  const isPlain = rules.every(
    ({ rules, not_before }) =>
      not_before === null &&
      (rules.length === 0 || (rules.length === 1 && rules[0]!.afterConsecutive !== undefined)),
  )
  return isPlain ? 0 : rules.reduce((most, { rules }) => Math.max(most, rules.length), 1)
}

function slotColumns(slots: number): Record<string, Type> {
  const columns = numbers(slots).flatMap((slot): [string, Type][] => [
    [`rule_${slot}_counts`, 'VARCHAR'],
    [`rule_${slot}_at`, 'INTEGER'],
    [`rule_${slot}_as`, 'VARCHAR'],
    [`rule_${slot}_by`, 'VARCHAR'],
  ])
  return Object.fromEntries(columns)
}

function slotValues(rules: Rule['rules']): Record<string, Value> {
  return Object.fromEntries(
    rules.flatMap(({ afterConsecutive, afterTotal, counting, as, attributedTo }, index) => [
      [`rule_${index + 1}_counts`, counting ?? 'run'],
      [`rule_${index + 1}_at`, afterConsecutive ?? afterTotal ?? null],
      [`rule_${index + 1}_as`, as],
      [`rule_${index + 1}_by`, attributedTo],
    ]),
  )
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

/** Trino takes statements of at most a million characters. */
function batches(rows: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size).join(',\n'),
  )
}
