import { expect, it } from 'vitest'
import { policyData } from '../../../src/package/data.js'
import { sqlFiles } from '../../../src/package/sql/index.js'
import { literal } from '../../../src/package/sql/literal.js'
import { openDuckDb } from '../../support/duckdb.js'
import { zoo } from '../policies.js'
import { instants, recipeFor } from './recipes.js'

it('writes texts so that no engine reads more into them than they say', async () => {
  expect(literal("O'Neil")).toBe("'O' || chr(39) || 'Neil'")
  expect(literal('\\')).toBe('chr(92)')
  expect(literal('')).toBe("''")
  expect(literal('a\nb')).toBe("'a' || chr(10) || 'b'")
  const texts = ["''", "\\' OR 1=1; --", '$$', '\u{1f98a} ü \u202e', '";/* */', ' ']
  const db = await openDuckDb()
  for await (const row of db.rows(`SELECT ${texts.map(literal).join(', ')}`)) expect(row).toEqual(texts)
})

it('leaves nothing to an engine that is careless with comments', () => {
  for (const [path, text] of Object.entries(sqlFiles(policyData(zoo)))) {
    const comments = text.split('\n').filter((line) => line.trimStart().startsWith('--'))
    expect(
      comments.filter((line) => /[;'"]/.test(line)),
      path,
    ).toEqual([])
  }
})

it('uses no syntax of one engine alone', () => {
  const words =
    /\b(QUALIFY|ILIKE|PIVOT|LATERAL|UNNEST|EXCLUDE|REPLACE|GROUP BY ALL|DISTINCT ON|INTERVAL|TIMESTAMP)\b|::|\[/i
  for (const [path, text] of Object.entries(sqlFiles(policyData(zoo)))) {
    const code = text.replace(/^\s*--.*$/gm, '').replace(/'[^']*'/g, "''")
    expect(code.match(words)?.[0], path).toBeUndefined()
  }
})

it('has a recipe for instants that cuts off parts of a millisecond, in DuckDB', async () => {
  const db = await openDuckDb()
  const recipe = recipeFor('DuckDB', policyData(zoo))
  for (const [time, milliseconds] of instants)
    for await (const row of db.rows(
      `SELECT CAST(${recipe} AS DOUBLE) FROM (SELECT TIMESTAMPTZ '${time}' AS t)`,
    ))
      expect(row, time).toEqual([milliseconds])
})

it('finds a column that does not compare byte by byte, and nothing where all do', async () => {
  const files = sqlFiles(policyData(zoo))
  const found = async (collation: string) => {
    const db = await openDuckDb()
    await db.run(files['sql/rules.sql']!)
    await db.run(`CREATE TABLE attempts (migration VARCHAR, cohort VARCHAR, code VARCHAR ${collation})`)
    const rows: unknown[] = []
    for await (const row of db.rows(files['sql/collation.sql']!)) rows.push(row)
    return rows
  }
  expect(await found('')).toEqual([])
  expect(await found('COLLATE NOCASE')).toEqual([['attempts.code']])
  expect(await found('COLLATE NOACCENT')).toEqual([['attempts.code']])
})
