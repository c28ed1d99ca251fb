import { strFromU8, unzipSync } from 'fflate'
import type { Root } from 'mdast'
import { SaxesParser } from 'saxes'
import type { DocumentMeta } from '../../../src/model/document.js'
import { type DocxOptions, renderDocx } from '../../../src/render/docx/index.js'

/** What the tests of Word files share: a way to make one, and a reader of its own that knows nothing of the renderer. */

export const meta: DocumentMeta = {
  id: 'made-up',
  title: 'Made-up Policy',
  subtitle: 'Version 9.9 (draft)',
  language: 'en-GB',
  classification: 'Made-up Public',
  author: 'Aardvark Office',
  date: '2042-05-01T00:00:00Z',
}

export function docx(tree: Root, changes: Partial<DocumentMeta> = {}, options: DocxOptions = {}): Uint8Array {
  return renderDocx({ meta: { ...meta, ...changes }, tree }, options)
}

/** The parts of a package that are XML, as text by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path))
  return Object.fromEntries(parts.map(([path, part]) => [path, strFromU8(part)]))
}

/** The paths of all parts, pictures too. */
export function pathsOf(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes))
}

export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** Strict: throws on anything that is not well-formed. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] }
  const stack = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] }
    stack.at(-1)!.children.push(element)
    stack.push(element)
  })
  parser.on('text', (text) => stack.at(-1)!.children.push(text))
  parser.on('closetag', () => stack.pop())
  parser.write(xml).close()
  return top.children.find((child) => typeof child !== 'string')!
}

/** Every element of that name, in the order of the text. */
export function find(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return [...(child.name === name ? [child] : []), ...find(child, name)]
  })
}

/**
 * What a reader sees of a document with no changes left: a line for each paragraph (its style, its list, its text)
 * and each row; body first, then the footnotes it refers to. Empty separators of tables, empty paragraphs of notes and
 * what no clean document prints do not count, and neither does furniture: `readFurniture` reads that.
 */
export function readDocx(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const lists = listNames(parts)
  const body = parseXml(parts['word/document.xml']!)
  const notes = find(parseXml(parts['word/footnotes.xml']!), 'w:footnote')
  const used = find(body, 'w:footnoteReference').map((reference) =>
    notes.find(({ attributes }) => attributes['w:id'] === reference.attributes['w:id']),
  )
  const noted = used.flatMap((note) => readBlocks(note!, lists, false)).map(withoutSpaceOfNumber)
  return [
    ...readBlocks(body, lists, false).filter(isSeen),
    ...noted.filter((line) => isSeen(line) && !line.endsWith(': ')),
  ]
}

/** Not the separators of tables, held open or not, nor what no clean document prints. */
function isSeen(line: string): boolean {
  return line.trim() !== 'TableEnd:' && line !== 'BodyText: \u00a0' && !line.startsWith('Unprinted: ')
}

/** The space between a note's number and its text. */
function withoutSpaceOfNumber(line: string): string {
  return line.replace(/: {2}/, ': ')
}

/** What stands in a document beside its text: the line under the title, the contents, the schedule of changes. */
export function readFurniture(bytes: Uint8Array): string[] {
  return readBlocks(parseXml(partsOf(bytes)['word/document.xml']!), new Map(), true)
}

/** Furniture has styles that nothing else has. */
const furniture = /^(Subtitle|TOC|Schedule)/

function isFurniture(element: Element): boolean {
  return furniture.test(find(element, 'w:pStyle')[0]?.attributes['w:val'] ?? '')
}

function readBlocks(element: Element, lists: Map<string, string>, wanted: boolean): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'w:tr' && isFurniture(child) !== wanted) return []
    if (child.name !== 'w:p')
      return [...(child.name === 'w:tr' ? ['row'] : []), ...readBlocks(child, lists, wanted)]
    if (isFurniture(child) !== wanted) return []
    const [style] = find(child, 'w:pStyle')
    const [list] = find(child, 'w:numId')
    const name = list ? ` (${lists.get(list.attributes['w:val']!)})` : ''
    return [`${style?.attributes['w:val'] ?? 'Normal'}${name}: ${textOf(child)}`]
  })
}

const characters: Record<string, string> = { 'w:br': '\n', 'w:tab': '\t', 'w:footnoteReference': '*' }

function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string')
        return element.name === 'w:t' || element.name === 'w:delText' ? child : ''
      return characters[child.name] ?? textOf(child)
    })
    .join('')
}

function listNames(parts: Record<string, string>): Map<string, string> {
  const numbering = parseXml(parts['word/numbering.xml']!)
  const valueIn = (element: Element, name: string) => find(element, name)[0]!.attributes['w:val']!
  const definitions = new Map(
    find(numbering, 'w:abstractNum').map((definition) => [
      definition.attributes['w:abstractNumId']!,
      valueIn(definition, 'w:numFmt') === 'bullet' ? 'bullets' : `from ${valueIn(definition, 'w:start')}`,
    ]),
  )
  return new Map(
    find(numbering, 'w:num').map((list) => [
      list.attributes['w:numId']!,
      definitions.get(valueIn(list, 'w:abstractNumId'))!,
    ]),
  )
}
