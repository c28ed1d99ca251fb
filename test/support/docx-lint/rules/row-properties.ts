import { order } from '../order.js'
import { revision, row, run, table } from '../sample.js'

const cell = `<w:p><w:pPr><w:rPr>${revision('w:ins', 1)}</w:rPr></w:pPr>${revision('w:ins', 2, run('a'))}</w:p>`

export const rowProperties = order(
  'w:trPr',
  'cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden ins del trPrChange',
  { 'the mark of an insertion before a look': table(row(cell, `${revision('w:ins', 3)}<w:cantSplit/>`)) },
)
