import type { Context, Flow } from './context.js'
import { assemble, type Piece, revisionElement } from './run.js'
import type { State } from './state.js'
import { concat, w, type Xml } from './xml.js'

/** How a paragraph looks, as far as its style does not say. */
export interface Format {
  style: string
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
}

export interface Table {
  type: 'table'
  mark: State
  /** Whether it asks for a page on its side. */
  wide: boolean
  xml: Xml
}

/** What a story (the body, a footnote) is made of. */
export type Block = Paragraph | Table

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
    mark: flow.state,
    old: flow.state === 'inserted' ? null : was,
    new: flow.state === 'deleted' ? null : format,
    content: assemble(pieces, context),
  }
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
  return concat(blocks.map((block) => (block.type === 'table' ? block.xml : writeParagraph(block, context))))
}

export function writeParagraph(block: Paragraph, context: Context): Xml {
  const { mark, content, section } = block
  const now = formatProperties(block.new ?? block.old!)
  const before = formatProperties(block.old ?? block.new!)
  const tracked = mark === 'kept' ? null : w('rPr', {}, w(revisionElement[mark], context.revision()))
  const change =
    concat(before) === concat(now) ? null : w('pPrChange', context.revision(), w('pPr', {}, ...before))
  return w('p', {}, w('pPr', {}, ...now, tracked, section, change), content)
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
