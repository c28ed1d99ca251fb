import { child, elements, inText, setting } from '../package.js'
import type { Rule } from '../rule.js'
import { body, row, table } from '../sample.js'

/** Word opens no table with more columns. */
const MOST = 63

export const tableGrid: Rule = {
  name: 'every row fills the columns of its table, and Word opens so many',
  check(file, report) {
    for (const one of inText(file, 'w:tbl')) {
      const columns = elements(child(one, 'w:tblGrid')!).length
      if (columns > MOST) report(`${columns} columns`)
      for (const own of elements(one).filter(({ name }) => name === 'w:tr')) {
        const cells = elements(own).filter(({ name }) => name === 'w:tc')
        const spans = cells.map((cell) => Number(setting(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1))
        const filled = spans.reduce((sum, span) => sum + span, 0)
        if (filled !== columns) report(`${filled} of ${columns} columns`)
      }
    }
  },
  bad: {
    'a row without cells': body(table('<w:tr/>')),
    'a row with a cell too many': body(table(row('<w:p/></w:tc><w:tc><w:p/>'))),
    'too many columns': body(
      `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(64)}</w:tblGrid><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(64)}</w:tr></w:tbl>`,
    ),
  },
}
