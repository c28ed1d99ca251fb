import { order } from '../order.js'
import { paragraph, revision } from '../sample.js'

const looks =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'

export const runProperties = order('w:rPr', `ins del moveFrom moveTo ${looks} rPrChange`, {
  'bold after italic': '<w:p><w:r><w:rPr><w:i/><w:b/></w:rPr></w:r></w:p>',
  'the mark of an insertion after a look': paragraph('a', `<w:rPr><w:b/>${revision('w:ins', 1)}</w:rPr>`),
  'a look after what it was':
    '<w:p><w:r><w:rPr><w:rPrChange w:id="1" w:author="Zoo"><w:rPr/></w:rPrChange><w:b/></w:rPr></w:r></w:p>',
  'a paragraph style': '<w:p><w:r><w:rPr><w:pStyle w:val="Body"/></w:rPr></w:r></w:p>',
})
