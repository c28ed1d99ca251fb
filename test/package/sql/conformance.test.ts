import { describe, expect, it } from 'vitest'
import { policyData } from '../../../src/package/data.js'
import { sqlFiles } from '../../../src/package/sql/index.js'
import { openDuckDb, type Value } from '../../support/duckdb.js'
import { workspaces } from '../conformance/workspaces.js'
import { histories } from '../histories.js'
import { allowing, inOrder, tableOf, waitsIn } from './rows.js'

describe.each(Object.entries(workspaces))('the SQL of %s', (_, workspace) => {
  const cases = histories(workspace)

  it('answers every case about attempts', async () => {
    const files = sqlFiles(policyData(workspace))
    const db = await openDuckDb()
    await db.run(files['sql/rules.sql']!)
    const answers = new Map<string, unknown>()
    const asked: Value[][] = []
    for (const drafts of [false, true]) {
      const { statements, rows } = tableOf(cases, drafts, waitsIn(files['sql/decide.sql']!))
      for (const statement of statements) await db.run(statement)
      const query = inOrder(allowing(drafts, files['sql/decide.sql']!))
      for await (const row of db.rows(query)) answers.set(JSON.stringify(row.slice(0, 3)), row)
      asked.push(...rows.filter((row) => row !== null))
    }
    expect(asked.map((row) => answers.get(JSON.stringify(row.slice(0, 3))))).toEqual(asked)
    expect(asked.length).toBeGreaterThanOrEqual(cases.histories.length + cases.unknownCohorts.length)
  })

  it('leaves out only what is not about attempts, or cannot stand in a table', () => {
    const about = Object.keys(cases.left)
    expect(about.filter((what) => !['lookup', 'policyInForce', 'wrong use'].includes(what))).toEqual([])
  })
})
