import { w, type Xml } from './xml.js'

/** A4 in twips, with margins of 20 mm. */
const LONG = 16_838
const SHORT = 11_906
const MARGIN = 1134

/** How wide the text is. */
export const PORTRAIT = SHORT - 2 * MARGIN
export const LANDSCAPE = LONG - 2 * MARGIN

/** A section: its page, with header and footer. */
export function sectionProperties(wide: boolean): Xml {
  const size = wide ? { w: LONG, h: SHORT, orient: 'landscape' } : { w: SHORT, h: LONG }
  const margins = {
    top: 1418,
    right: MARGIN,
    bottom: 1304,
    left: MARGIN,
    header: 624,
    footer: 567,
    gutter: 0,
  }
  return w(
    'sectPr',
    {},
    w('headerReference', { type: 'default', 'r:id': 'header' }),
    w('footerReference', { type: 'default', 'r:id': 'footer' }),
    w('type', { val: 'nextPage' }),
    w('pgSz', size),
    w('pgMar', margins),
  )
}
