import type { House, PageMeasures } from '../../render/docx/house.js'
import { child, childElements, descendants, type Element, value } from './xml.js'

type Furniture = Omit<House['furniture'][number], 'id'> & { relationship: string }

/**
 * The page and its furniture, as the last section has them. A section without a header has that of the one before it.
 * Columns, borders and line numbers of the page are not taken over.
 */
export function readSection(document: Element): {
  page: PageMeasures
  first: boolean
  furniture: Furniture[]
} {
  const all = descendants(document, 'w:sectPr')
  const last = all.at(-1)
  const furniture = new Map<string, Furniture>()
  for (const reference of all.flatMap(childElements)) {
    const [, kind] = /^w:(header|footer)Reference$/.exec(reference.name) ?? []
    if (!kind) continue
    const pages = value(reference, 'w:type') || 'default'
    furniture.set(`${kind} ${pages}`, {
      kind: kind as Furniture['kind'],
      pages: pages as Furniture['pages'],
      relationship: value(reference, 'r:id'),
    })
  }
  return { page: measures(last), first: isOn(child(last, 'w:titlePg')), furniture: [...furniture.values()] }
}

/** Whether a switch is there and not turned off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(value(element, 'w:val'))
}

function measures(section: Element | undefined): PageMeasures {
  const [size, margins] = [child(section, 'w:pgSz'), child(section, 'w:pgMar')]
  const number = (of: Element | undefined, name: string, otherwise: number) =>
    of && value(of, name) !== '' ? Math.abs(Number(value(of, name))) : otherwise
  const sides = [number(size, 'w:w', A4.width), number(size, 'w:h', A4.height)]
  return {
    width: Math.min(...sides),
    height: Math.max(...sides),
    top: number(margins, 'w:top', INCH),
    right: number(margins, 'w:right', INCH),
    bottom: number(margins, 'w:bottom', INCH),
    left: number(margins, 'w:left', INCH),
    header: number(margins, 'w:header', INCH / 2),
    footer: number(margins, 'w:footer', INCH / 2),
    gutter: number(margins, 'w:gutter', 0),
  }
}

const A4 = { width: 11_906, height: 16_838 }
const INCH = 1440
