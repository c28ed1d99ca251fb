import { concat, type Xml } from '../xml.js'
import type { Context, Flow } from './context.js'
import { assemble, type Piece, revisionElement } from './run.js'
import { isIn, plainly, type State } from './state.js'
import type { StyleId } from './styles.js'
import { w } from './xml.js'

/** How a paragraph looks, as far as its style does not say. */
export interface Format {
  style: StyleId
  /** From the left margin, in twips. */
  indent: number
  /** How far the first line stands out to the left, for a number or a bullet, in twips. */
  hanging?: number
  numbering?: { list: number; level: number }
  align?: 'left' | 'center' | 'right' | null
}

/**
 * A paragraph, as Word has it: text that ends in a mark. The mark is tracked like text, and may be in another state
 * than what stands before it.
 */
export interface Paragraph {
  type: 'paragraph'
  mark: State
  /** The format in either document; null where the document has no such paragraph. */
  old: Format | null
  new: Format | null
  content: Xml
  /** The section that ends here. */
  section?: Xml
  /** Puts something around the whole paragraph. */
  around?: (paragraph: Xml) => Xml
}

export interface Table {
  type: 'table'
  mark: State
  /** Whether it asks for a page on its side. */
  wide: boolean
  xml: Xml
}

/** What stands between the blocks of the text and is part of neither document. */
export interface Furniture {
  type: 'furniture'
  mark: 'kept'
  xml: Xml
  /** Whether what follows begins on a new page. */
  endsPage?: true
}

/** What a story (the body, a footnote) is made of. */
export type Block = Paragraph | Table | Furniture

/** A paragraph in the state of the flow around it. `was` is its format in the old document. */
export function makeParagraph(
  pieces: readonly Piece[],
  format: Format,
  flow: Flow,
  context: Context,
  was = format,
): Paragraph {
  return {
    type: 'paragraph',
    // Programs differ on what it is to move nothing: an empty paragraph goes and comes.
    mark: pieces.every(isBookmark) ? plainly(flow.state) : flow.state,
    old: isIn(flow.state, 'old') ? was : null,
    new: isIn(flow.state, 'new') ? format : null,
    content: assemble(pieces, context),
  }
}

/** Pieces of text are runs, or have runs in them. */
function isBookmark({ xml }: Piece): boolean {
  return !xml.includes('<w:r>')
}

/** One step to the right, for what is inside a list or quotation. */
export const INDENT = 400

/** Beyond this, in twips, deeper nesting steps no further: a line must keep some width. */
const FARTHEST = 5200

export function indented(indent: number): number {
  return Math.min(indent + INDENT, FARTHEST)
}

/** The blocks of a story, in order. */
export function writeBlocks(blocks: readonly Block[], context: Context): Xml {
  return concat(
    blocks.map((block) => (block.type === 'paragraph' ? writeParagraph(block, context) : block.xml)),
  )
}

export function writeParagraph(block: Paragraph, context: Context): Xml {
  const { mark, content, section, around } = block
  const now = formatProperties(block.new ?? block.old!)
  const before = formatProperties(block.old ?? block.new!)
  const tracked = mark === 'kept' ? null : w('rPr', {}, w(revisionElement[mark], context.revision()))
  const change =
    concat(before) === concat(now) ? null : w('pPrChange', context.revision(), w('pPr', {}, ...before))
  const paragraph = w('p', {}, w('pPr', {}, ...now, tracked, section, change), content)
  return around ? around(paragraph) : paragraph
}

/** In the order of the schema. */
function formatProperties({ style, indent, hanging, numbering, align }: Format): Xml[] {
  const result = [w('pStyle', { val: style })]
  if (numbering) {
    result.push(w('numPr', {}, w('ilvl', { val: numbering.level }), w('numId', { val: numbering.list })))
  }
  if (indent > 0) result.push(w('ind', { left: indent, hanging: hanging ?? undefined }))
  if (align && align !== 'left') result.push(w('jc', { val: align }))
  return result
}
