import type { Table } from 'mdast'
import { expect, it } from 'vitest'
import { columnAlignment } from '../../src/model/alignment.js'
import { redline } from '../../src/redline/index.js'
import { parse } from '../support/trees.js'

it('aligns each column of a redline as its own document does, those that left too', () => {
  const from = '| Code | Attempts | Name |\n|:-|-:|:-:|\n| ZZ001 | 3 | Snoring |'
  const to = '| Code | Name | Attempts |\n|:-|:-:|-:|\n| ZZ001 | Snoring | 3 |'
  const table = redline(parse(from), parse(to)).tree.children[0] as Table
  const heads = table.children[0]!.children.map((cell) => (cell.children[0] as { value: string }).value)
  const alignments = columnAlignment(table)
  const expected = { Code: 'left', Attempts: 'right', Name: 'center' }
  expect(heads).toHaveLength(4)
  expect(heads.map((head, index) => [head, alignments[index]])).toEqual(
    heads.map((head) => [head, expected[head as keyof typeof expected]]),
  )
})
