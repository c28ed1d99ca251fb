import { order } from '../order.js'
import { row, table } from '../sample.js'

export const cellProperties = order(
  'w:tcPr',
  'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns|cellDel|cellMerge tcPrChange',
  { 'a span before a width': table(row('<w:tcPr><w:gridSpan w:val="1"/><w:tcW w:w="1"/></w:tcPr><w:p/>')) },
)
