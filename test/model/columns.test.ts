import { expect, it } from 'vitest'
import { inColumns } from '../../src/model/columns.js'
import { plain } from '../../src/model/plain.js'
import { redline } from '../../src/redline/index.js'
import { parse } from '../support/trees.js'

it('puts the cells of rows that one document has under the columns of that document', () => {
  const before = parse(
    '| Code | Old | Name |\n| - | - | - |\n| ZZ001 | a | Snoring |\n| ZZ002 | b | Digging |\n',
  )
  const after = parse(
    '| Code | Name | New |\n| - | - | - |\n| ZZ001 | Snoring | c |\n| ZZ003 | Biting | d |\n',
  )
  const [table] = inColumns(redline(before, after).tree).children
  const rows = 'children' in table! ? table.children : []
  expect(rows.map((row) => ('children' in row ? row.children.map((cell) => plain(cell)) : []))).toEqual([
    ['Code', 'Old', 'Name', 'New'],
    ['ZZ001', 'a', 'Snoring', 'c'],
    ['ZZ002', 'b', 'Digging'],
    ['ZZ003', '', 'Biting', 'd'],
  ])
})
