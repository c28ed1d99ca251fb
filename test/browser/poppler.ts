import { program } from '../support/program.js'

/** An element of the structure of a PDF, as poppler reads it. */
export interface Structure {
  /** `H1`, `TH`, `Link`; the root is `Root`. */
  role: string
  /** In order: its elements, and its own text between them. */
  children: (Structure | string)[]
}

export function infoOf(pdf: string): string {
  return poppler('pdfinfo', [pdf])
}

/** Its metadata, as XMP. */
export function metadataOf(pdf: string): string {
  return poppler('pdfinfo', ['-meta', pdf])
}

/** What poppler prints line by line, with two spaces more for each level, attributes with three. */
export function structureOf(pdf: string): Structure {
  const root: Structure = { role: 'Root', children: [] }
  const open: Structure[] = [root]
  for (const line of poppler('pdfinfo', ['-struct-text', pdf]).split('\n')) {
    const [, indent = '', content = ''] = /^( *)(.*)$/.exec(line)!
    const parent = open[indent.length / 2]
    if (content.startsWith('"')) parent!.children.push(content.slice(1, content.lastIndexOf('"')))
    const role = /^([A-Z][A-Za-z0-9]*)(?: "| <| \(|:|$)/.exec(content)?.[1]
    if (!role || !parent || role === 'Object') continue
    const element: Structure = { role, children: [] }
    parent.children.push(element)
    open.splice(indent.length / 2 + 1, Number.POSITIVE_INFINITY, element)
  }
  return root
}

/** The text as it is drawn, page by page, without what stands in the margins. */
export function drawnText(pdf: string): string[] {
  const sizes = [
    ...poppler('pdfinfo', ['-l', '9999', pdf]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm),
  ]
  return sizes.map(([, width, height], index) =>
    poppler('pdftotext', [
      ...['-f', `${index + 1}`, '-l', `${index + 1}`, '-raw', '-nopgbrk'],
      ...['-x', '0', '-y', `${MARGIN}`, '-W', `${Math.ceil(Number(width))}`],
      ...['-H', `${Math.floor(Number(height) - 2 * MARGIN)}`, pdf, '-'],
    ]),
  )
}

/** In points: what is farther out is header or footer. */
const MARGIN = 60

/** The elements in an element, itself first, in order. */
export function* elementsOf(element: Structure): Generator<Structure> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child)
}

/** The text in an element; without that of elements in it with one of these roles. */
export function textOf(element: Structure, without: readonly string[] = []): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : without.includes(child.role) ? '' : textOf(child, without),
    )
    .join('')
}

function poppler(name: string, args: readonly string[]): string {
  return program(name, args, 'poppler-utils')
}
