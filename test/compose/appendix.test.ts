import { describe, expect, it } from 'vitest'
import { composePolicy } from '../../src/compose/index.js'
import { plain } from '../../src/model/plain.js'
import type { AnyNode } from '../../src/model/tree.js'
import type { TableView } from '../../src/model/types.js'
import { full, mehrs, version, workspace } from '../support/made-up.js'

const sources = ['code#4']
const check = {
  ...full,
  retry: 'expected' as const,
  handling: [{ cohort: 'badger', retry: 'not-expected' as const, note: 'Do *not* shut it.', sources }],
}
const view = (fields: Partial<TableView>): TableView => ({
  id: 'codes',
  heading: 'Codes',
  cohorts: 'all',
  columns: ['code', 'cohorts', 'retry', 'escalate', 'note'],
  ...fields,
})

/** The rows of the only table, each with its key. */
function rowsOf(table: TableView, mehrsValue = mehrs) {
  const there = workspace({
    mehrs: mehrsValue,
    versions: [
      version('1.0', {
        checks: [check],
        tables: [table],
        sections: [{ id: 'cages', title: 'Cages', text: 'See [](#ZZ001).', sources }],
      }),
    ],
    consultations: [],
  })
  const { tree, checks } = composePolicy(there, there.versions[0]!)
  const found = tree.children.find(({ type, data }) => type === 'table' && data?.id === 'codes') as AnyNode
  const [, ...rows] = found.children!
  return {
    rows: rows.map(({ data, children }) => [data?.key, ...children!.map(plain)]),
    links: JSON.stringify(tree).match(/"url":"#[^"]*ZZ001[^"]*"/g),
    /** Of the table for spreadsheets: its keys, and what a cell of the column may hold. */
    all: (checks!() as AnyNode).children!.slice(1).map(({ data }) => data?.key),
    retries: (checks!() as AnyNode).data?.choices?.retry,
  }
}

const escalation = 'Escalate after 3 consecutive attempts as sick animal (The Vet)'

describe('what is otherwise in a cohort', () => {
  it('is merged into the row of its check, and says which cohort', () => {
    expect(rowsOf(view({})).rows).toEqual([
      [
        'ZZ001',
        'ZZ001',
        'Cohort Aardvark, Cohort Badger',
        'Cohort Aardvark: Expected; Cohort Badger: Not expected',
        escalation,
        'Cohort Aardvark: Shut it.; Cohort Badger: Do not shut it.',
      ],
    ])
  })

  it('is all that a table for that cohort alone says', () => {
    const { rows } = rowsOf(view({ cohorts: ['badger'] }))
    expect(rows[0]!.slice(3)).toEqual(['Not expected', escalation, 'Do not shut it.'])
  })

  it('stands in a row of its own where the table asks for one; links to the code lead to the first', () => {
    const { rows, links } = rowsOf(view({ rows: 'by-cohort' }))
    expect(rows).toEqual([
      ['ZZ001.aardvark', 'ZZ001', 'Cohort Aardvark', 'Expected', escalation, 'Shut it.'],
      ['ZZ001.badger', 'ZZ001', 'Cohort Badger', 'Not expected', escalation, 'Do not shut it.'],
    ])
    expect(links).toEqual(['"url":"#ZZ001.aardvark"'])
  })

  it('reaches spreadsheets as the tables have it: merged, as one more text to choose, or row by row', () => {
    const merged = rowsOf(view({}))
    const words = ['Expected', 'Not expected', 'unspecified']
    expect(merged.all).toEqual(['ZZ001'])
    expect(merged.retries).toEqual([...words, 'Cohort Aardvark: Expected; Cohort Badger: Not expected'])
    const apart = rowsOf(view({ rows: 'by-cohort' }))
    expect(apart.all).toEqual(['ZZ001.aardvark', 'ZZ001.badger'])
    expect(apart.retries).toEqual(words)
  })
})
