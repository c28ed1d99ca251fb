import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyData } from '../../src/package/data.js'
import { sqlFiles } from '../../src/package/sql/index.js'
import { workspaces } from '../package/conformance/workspaces.js'
import { histories } from '../package/histories.js'
import { zoo } from '../package/policies.js'
import { instants, recipeFor } from '../package/sql/recipes.js'
import { allowing, tableOf, waitsIn } from '../package/sql/rows.js'
import { type Postgres, startPostgres } from '../support/postgres.js'

let postgres: Postgres
beforeAll(() => {
  postgres = startPostgres()
})
afterAll(() => postgres?.stop())

describe.each(Object.entries(workspaces))('the SQL of %s, in PostgreSQL', (_, workspace) => {
  it('answers every case about attempts', () => {
    const files = sqlFiles(policyData(workspace))
    const cases = histories(workspace)
    const answers = new Set<string>()
    const asked: string[] = []
    for (const drafts of [false, true]) {
      const { statements, rows } = tableOf(cases, drafts, waitsIn(files['sql/decide.sql']!))
      const query = allowing(drafts, files['sql/decide.sql']!)
      const printed = postgres.run([files['sql/rules.sql'], ...statements, query, ''].join(';\n'))
      for (const line of printed.split('\n')) answers.add(line)
      asked.push(...rows.filter((row) => row !== null).map((row) => row.map(field).join(',')))
    }
    expect(asked.filter((row) => !answers.has(row))).toEqual([])
    expect(asked.length).toBeGreaterThanOrEqual(cases.histories.length + cases.unknownCohorts.length)
  })
})

it('has a recipe for instants that cuts off parts of a millisecond, in PostgreSQL', () => {
  const recipe = recipeFor('PostgreSQL', policyData(zoo))
  for (const [time, milliseconds] of instants)
    expect(
      postgres.run(`SELECT ${recipe} FROM (SELECT TIMESTAMPTZ '${time}' AS t) AS times;`).trim(),
      time,
    ).toBe(String(milliseconds))
})

/** A value as psql prints it. */
function field(value: string | number | boolean | null): string {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = String(value)
  return /[",\n\r]/.test(text) || text === '\\.' ? `"${text.replaceAll('"', '""')}"` : text
}
