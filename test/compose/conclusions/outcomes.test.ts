import { expect, it } from 'vitest'
import { outcomesOf } from '../../../src/compose/conclusions/outcomes.js'
import type { Change } from '../../../src/model/change.js'

function change(id: string, after: string | null, table: string | null = 'all-codes'): Change {
  return {
    id,
    kind: 'changed',
    class: 'reworded',
    impact: 'unassessed',
    where: { section: null, table, row: null, column: null, label: id },
    before: 'Before.',
    after,
    edits: [],
    places: { from: null, to: null },
  }
}

it('holds what was proposed against what is concluded, by the ids of the changes', () => {
  const consulted = [change('same', 'A.'), change('other', 'B.'), change('gone', null)]
  const concluded = [change('more', 'C.'), change('other', 'D.'), change('same', 'A.')]
  expect(outcomesOf(consulted, concluded).map(({ id, outcome }) => [id, outcome])).toEqual([
    ['same', 'as-consulted'],
    ['other', 'modified'],
    ['gone', 'dropped'],
    ['more', 'new'],
  ])
})

it('leaves the first page out: nobody is asked about the number of a version', () => {
  const dates = change('front-matter/effective', 'Later.', 'front-matter')
  expect(outcomesOf([dates], [{ ...dates, after: 'Much later.' }])).toEqual([])
})
