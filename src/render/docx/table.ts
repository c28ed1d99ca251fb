import type { Xml } from '../xml.js'
import { w } from './xml.js'

/** A table in the house style: its rows, the widths of its columns, and how far it is pushed in, in twips. */
export function tableElement(grid: readonly number[], indent: number, rows: readonly Xml[]): Xml {
  const width = grid.reduce((sum, own) => sum + own, 0)
  return w(
    'tbl',
    {},
    w(
      'tblPr',
      {},
      w('tblStyle', { val: 'HouseTable' }),
      w('tblW', { w: width, type: 'dxa' }),
      indent > 0 ? w('tblInd', { w: indent, type: 'dxa' }) : null,
      w('tblLayout', { type: 'fixed' }),
      w('tblLook', {
        val: '0420',
        firstRow: 1,
        lastRow: 0,
        firstColumn: 0,
        lastColumn: 0,
        noHBand: 0,
        noVBand: 1,
      }),
    ),
    w('tblGrid', {}, ...grid.map((own) => w('gridCol', { w: own }))),
    ...rows,
  )
}
