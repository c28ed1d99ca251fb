import { order } from '../order.js'
import { paragraph } from '../sample.js'

export const sectionProperties = order(
  'w:sectPr',
  'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  {
    'a header after the page': paragraph(
      'a',
      '<w:sectPr><w:pgSz/><w:headerReference r:id="header"/></w:sectPr>',
    ),
  },
)
