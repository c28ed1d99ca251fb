import { order } from '../order.js'
import { paragraph } from '../sample.js'

export const paragraphProperties = order(
  'w:pPr',
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  {
    'a style after a list': paragraph('a', '<w:numPr><w:numId w:val="1"/></w:numPr><w:pStyle w:val="Body"/>'),
    'something after what it was': paragraph(
      'a',
      '<w:pPrChange w:id="1" w:author="Zoo"><w:pPr/></w:pPrChange><w:rPr/>',
    ),
  },
)
