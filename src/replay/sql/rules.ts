import { literal } from '../../package/sql/literal.js'
import { answers, type Box, counters, differs, facts, type Outcome } from './outcomes.js'

/** A table of few rows: its columns with their types, and what stands in them. */
export interface SmallTable {
  name: string
  columns: Record<string, Type>
  rows: Record<string, string | number | null>[]
}

type Type = 'INTEGER' | 'VARCHAR'

/** The outcomes by what leads to them: the rules of both versions over all time. */
export function rulesTable(boxes: readonly Box[]): SmallTable {
  return {
    name: 'replay_rules',
    columns: {
      cohort: 'VARCHAR',
      code: 'VARCHAR',
      has_code: 'INTEGER',
      ...Object.fromEntries(
        counters.flatMap((counter): [string, Type][] => [
          [`${counter}_from`, 'INTEGER'],
          [`${counter}_to`, 'INTEGER'],
        ]),
      ),
      outcome: 'INTEGER',
      differs: 'INTEGER',
      was_escalates: 'INTEGER',
      would_escalates: 'INTEGER',
    },
    rows: boxes.map(({ outcome, hasCode, counts }) => ({
      cohort: outcome.cohort,
      code: outcome.code,
      has_code: Number(hasCode),
      ...Object.fromEntries(
        counters.flatMap((counter) => [
          [`${counter}_from`, counts[counter].from],
          [`${counter}_to`, counts[counter].to],
        ]),
      ),
      outcome: outcome.outcome,
      differs: Number(differs(outcome)),
      was_escalates: Number(outcome.was.kind === 'escalate'),
      would_escalates: Number(outcome.would.kind === 'escalate'),
    })),
  }
}

/** What each outcome is: the answers of both versions. */
export function outcomesTable(boxes: readonly Box[]): SmallTable {
  const outcomes = [...new Set(boxes.map(({ outcome }) => outcome))]
  return {
    name: 'replay_outcomes',
    columns: {
      outcome: 'INTEGER',
      listed: 'INTEGER',
      ...Object.fromEntries(
        answers.map((name): [string, Type] => [name, name.endsWith('_at') ? 'INTEGER' : 'VARCHAR']),
      ),
    },
    rows: outcomes.map((outcome) => ({
      outcome: outcome.outcome,
      listed: Number(outcome.listed),
      ...answersOf(outcome),
    })),
  }
}

function answersOf({ was, would }: Outcome) {
  return Object.fromEntries(
    Object.entries({ was, would }).flatMap(([side, answer]) =>
      facts.map((fact) => [`${side}_${fact}`, answer[fact]]),
    ),
  )
}

/** Statements that make a table anew and fill it. Spark asks for the length of a VARCHAR. */
export function made({ name, columns, rows }: SmallTable): string[] {
  const names = Object.keys(columns)
  const texts = rows.flatMap((row) => Object.values(row)).map(String)
  const length = Math.max(255, ...texts.map((text) => text.length))
  const types = names.map((column) =>
    columns[column] === 'VARCHAR' ? `  ${column} VARCHAR(${length})` : `  ${column} ${columns[column]}`,
  )
  const lines = rows.map((row) => `(${names.map((column) => literal(row[column] ?? null)).join(', ')})`)
  const batches = Array.from({ length: Math.ceil(lines.length / 500) }, (_, index) =>
    lines.slice(index * 500, (index + 1) * 500).join(',\n'),
  )
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (\n${types.join(',\n')}\n)`,
    ...batches.map((batch) => `INSERT INTO ${name} (${names.join(', ')}) VALUES\n${batch}`),
  ]
}
