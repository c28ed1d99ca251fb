import type {
  BlockContent,
  Blockquote,
  Data,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast'
import { mailto } from '../model/mailto.js'
import type { Place } from '../model/place.js'
import type { AnyNode } from '../model/tree.js'

/** Small makers of mdast nodes, each with the place in the sources that it comes from. */

export type Content = string | PhrasingContent[]

export function heading(depth: number, content: Content, place: Place | null, data: Data = {}): Heading {
  return at(
    { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: phrasing(content) },
    place,
    data,
  )
}

export function paragraph(content: Content, place: Place | null = null): Paragraph {
  return at({ type: 'paragraph', children: phrasing(content) }, place)
}

/** Words of somebody else, paragraph by paragraph: nothing in them is read as Markdown. */
export function plainParagraphs(text: string): Paragraph[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))
}

/** A list with bullets, each item of which holds blocks. */
export function bullets(items: readonly RootContent[][]): List {
  const children = items.map(
    (blocks): ListItem => ({ type: 'listItem', spread: true, children: blocks as BlockContent[] }),
  )
  return { type: 'list', ordered: false, spread: true, children }
}

export function blockquote(children: BlockContent[], place: Place | null, data: Data = {}): Blockquote {
  return at({ type: 'blockquote', children }, place, data)
}

export function link(url: string, text: string): Link {
  return { type: 'link', url, children: phrasing(text) }
}

/** The address of a mailbox, to write to. */
export function mailbox(address: string): Link {
  return link(mailto(address), address)
}

/** A table whose columns, and most often rows, are known by key, so that versions pair them whatever their order. */
export function table(
  columns: string[],
  headings: string[],
  rows: TableRow[],
  place: Place | null,
  id: string,
): Table {
  const head: TableRow = { type: 'tableRow', children: headings.map((text) => cell(text)) }
  return at({ type: 'table', align: columns.map(() => null), children: [head, ...rows] }, place, {
    id,
    columns,
  })
}

/** A row that nothing pairs or leads to has no key. */
export function row(key: string | null, children: TableCell[], place: Place | null = null): TableRow {
  return at({ type: 'tableRow', children }, place, key === null ? {} : { key })
}

export function cell(content: Content, place: Place | null = null): TableCell {
  return at({ type: 'tableCell', children: phrasing(content) }, place)
}

/** What Markdown blocks say, as phrasing for a table cell: paragraphs parted by breaks. */
export function inline(blocks: readonly AnyNode[]): PhrasingContent[] {
  return blocks.flatMap((block, index): PhrasingContent[] =>
    index === 0 ? inlineOf(block) : [{ type: 'break' }, ...inlineOf(block)],
  )
}

function inlineOf(block: AnyNode): PhrasingContent[] {
  if (block.value !== undefined) return [{ type: 'inlineCode', value: block.value }]
  if (block.type === 'paragraph' || block.type === 'heading') return block.children as PhrasingContent[]
  return inline(block.children ?? [])
}

function phrasing(content: Content): PhrasingContent[] {
  if (typeof content !== 'string') return content
  return content === '' ? [] : [{ type: 'text', value: content }]
}

function at<T extends AnyNode>(node: T, place: Place | null, data: Data = {}): T {
  if (place) node.position = { start: place.start, end: place.end, file: place.file }
  if (Object.keys(data).length > 0) node.data = data
  return node
}
