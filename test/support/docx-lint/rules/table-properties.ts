import { order } from '../order.js'

export const tableProperties = order(
  'w:tblPr',
  'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  {
    'a description before a layout':
      '<w:tbl><w:tblPr><w:tblDescription w:val="a"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid/></w:tbl>',
  },
)
