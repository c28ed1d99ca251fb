import type { Xml } from '../xml.js'
import type { House } from './house.js'
import { w } from './xml.js'

/** How wide the text is on a page, upright or on its side, in twips. */
export function textWidth({ page }: House, wide: boolean): number {
  return (wide ? page.height : page.width) - page.left - page.right - page.gutter
}

/** A section: its page, with header and footer. Only the first section of a document has a first page of its own. */
export function sectionProperties({ page, first, furniture }: House, wide: boolean, isFirst: boolean): Xml {
  const { width, height, ...margins } = page
  const size = wide ? { w: height, h: width, orient: 'landscape' } : { w: width, h: height }
  return w(
    'sectPr',
    {},
    ...furniture.map(({ kind, pages, id }) => w(`${kind}Reference`, { type: pages, 'r:id': id })),
    w('type', { val: 'nextPage' }),
    w('pgSz', size),
    w('pgMar', margins),
    first && isFirst ? w('titlePg') : null,
  )
}
