import type { DocumentMeta } from '../../../src/model/document.js'
import { type Element, find, parseXml, partsOf } from '../docx/word.js'

/** A reader of spreadsheets of its own, which knows nothing of the renderer. */

export interface Book {
  sheets: BookSheet[]
  parts: Record<string, Element>
}

export interface BookSheet {
  name: string
  root: Element
  table: Element | null
  /** Row by row, the first one the heads. */
  cells: Piece[][][]
}

/** A stretch of a cell's text. */
export interface Piece {
  text: string
  look: 'plain' | 'inserted' | 'deleted' | 'told' | 'name'
}

export function readBook(bytes: Uint8Array): Book {
  const parts = Object.fromEntries(Object.entries(partsOf(bytes)).map(([path, xml]) => [path, parseXml(xml)]))
  const strings = find(parts['xl/sharedStrings.xml']!, 'si').map(piecesOf)
  const sheets = find(parts['xl/workbook.xml']!, 'sheet').map(({ attributes }, index): BookSheet => {
    const root = parts[`xl/worksheets/sheet${index + 1}.xml`]!
    return {
      name: attributes.name!,
      root,
      table: parts[`xl/tables/table${index + 1}.xml`] ?? null,
      cells: find(root, 'row').map((row) => find(row, 'c').map((cell) => cellOf(cell, strings))),
    }
  })
  return { sheets, parts }
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

export function sheet(book: Book, name: string): BookSheet {
  const found = book.sheets.find((one) => one.name === name)
  if (!found) throw new Error(`no sheet ${name}: ${book.sheets.map((one) => one.name).join(', ')}`)
  return found
}

function cellOf(cell: Element, strings: Piece[][]): Piece[] {
  const [value] = find(cell, 'v')
  if (!value) return []
  if (cell.attributes.t !== 's' || find(cell, 'f').length > 0) throw new Error('a cell that is no text')
  return strings[Number(value.children.join(''))]!
}

function piecesOf(item: Element): Piece[] {
  const runs = find(item, 'r')
  if (runs.length === 0)
    return [
      {
        text: find(item, 't')
          .flatMap(({ children }) => children)
          .join(''),
        look: 'plain',
      },
    ]
  return runs.map((run) => ({
    text: find(run, 't')
      .flatMap(({ children }) => children)
      .join(''),
    look: lookOf(run),
  }))
}

/** Colour and line together: neither alone is enough for every reader. */
function lookOf(run: Element): Piece['look'] {
  const has = (name: string) => find(run, name).length > 0
  const isColoured = has('color')
  if (has('strike') && isColoured) return 'deleted'
  if (has('u') && isColoured) return 'inserted'
  return has('i') ? 'told' : has('b') ? 'name' : 'plain'
}

export const meta: DocumentMeta = {
  id: 'made-up',
  title: 'Made-up Policy',
  subtitle: 'Version 9.9 (draft)',
  language: 'en-GB',
  classification: 'Made-up Public',
  author: 'Aardvark Office',
  date: '2042-05-01T00:00:00Z',
}
