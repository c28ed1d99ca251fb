import type { Xml } from '../xml.js'
import type { State } from './state.js'
import type { StyleId } from './styles.js'

/** Something in the text of a paragraph, and its tracked state. What holds marks of its own inside is kept. */
export interface Piece {
  state: State
  xml: Xml
}

/** How a paragraph looks, as far as its style does not say. */
export interface Format {
  style: StyleId
  /** From the left margin, in twips. */
  indent: number
  /** How far the first line stands out to the left, for a number or a bullet, in twips. */
  hanging?: number
  numbering?: { list: number; level: number }
  /** Whether it stands on the page of what follows. */
  keepNext?: true
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
  /** Of a paragraph that goes on from the one before it: in the old document (`split`) or in the new one (`joined`). */
  goesOn?: 'split' | 'joined'
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
