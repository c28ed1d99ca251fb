import { elements, inText } from '../package.js'
import type { Rule } from '../rule.js'
import { body, row, table } from '../sample.js'

export const cellEnd: Rule = {
  name: 'every cell ends in a paragraph',
  check(file, report) {
    for (const cell of inText(file, 'w:tc')) {
      const last = elements(cell).at(-1)?.name
      if (last !== 'w:p') report(`w:tc ends in ${last ?? 'nothing'}`)
    }
  },
  bad: {
    'an empty cell': body(table(row(''))),
    'a cell that ends in a table': body(table(row(table(row('<w:p/>'))))),
  },
}
