import type { MarkKind } from '../../model/tree.js'

/**
 * What the template is given: the document as plain data, in the few shapes that it knows. A field that is absent says
 * no. A link leads to an `anchor` of the same document (`to`) or out of it (`url`).
 */
export interface PdfData {
  title: string
  subtitle: string
  /** What the file is called, as no other of its kind is. */
  name: string
  /** Printed on each page of what is not in force; else empty. */
  banner: string
  author: string
  classification: string
  /** ISO 639 and ISO 3166, as the template's language takes them; the region is empty where there is none. */
  lang: string
  region: string
  /** Year, month, day, hour, minute, second in UTC. */
  date: number[] | null
  /** Families to be tried after the house's own. */
  fonts: string[]
  /** Runs of pages, upright or turned on their side. */
  sections: { wide: boolean; blocks: Block[] }[]
}

export type Block =
  | {
      kind: 'heading'
      /** How it looks, 1 to 6; 0 is the title of the document. */
      depth: number
      /** Where it stands in the outline, which skips no level. */
      level: number
      pieces: Piece[]
      /** Its words alone, without marks, notes and anchors: for bookmarks and the list of contents. */
      words: string
      /** Whether these list it. */
      listed: boolean
      bar?: true
    }
  | { kind: 'subtitle'; pieces: Piece[] }
  /** The list of contents, with page numbers. */
  | { kind: 'contents' }
  | { kind: 'paragraph'; pieces: Piece[]; bar?: true; small?: true }
  | { kind: 'code'; lines: Piece[][]; bar?: true }
  /** `bare`: the items begin with numbers that are words. */
  | { kind: 'list'; start: number | null; tight: boolean; bare?: true; items: Block[][] }
  | { kind: 'quote'; role: 'quotation' | 'notice' | 'question'; blocks: Block[] }
  /** Room to write in. */
  | { kind: 'room' }
  | { kind: 'rule' }
  | Table

export interface Table {
  kind: 'table'
  /** What stands before it: anchors. */
  pieces: Piece[]
  /** In points. */
  widths: number[]
  align: ('left' | 'right' | 'center')[]
  /** Whether it needs a page turned on its side. */
  wide: boolean
  small: boolean
  head: Row
  rows: Row[]
}

export interface Row {
  cells: Piece[][]
  /** Whether a page may end inside it, or, for the head, whether it is too tall to be repeated. */
  tall: boolean
  /** The column of the cell that heads the row. */
  header?: number
  bar?: true
}

export type Piece =
  | Run
  | { kind: 'break' }
  /** A line to write on. */
  | { kind: 'line' }
  /** A bar beside a number, in twentieths of the longest: nothing to those who listen. */
  | { kind: 'bar'; length: number }
  | { kind: 'anchor'; id: string }
  | { kind: 'label'; text: string; to?: string }
  | { kind: 'link'; pieces: Piece[]; url?: string; to?: string }
  | { kind: 'note'; id: string; blocks?: Block[] }

/** Text in one look. A zero-width space in it is a place where its line may be broken. */
export interface Run {
  kind: 'text'
  text: string
  strong?: true
  emphasis?: true
  strike?: true
  code?: true
  link?: true
  mark?: MarkKind
  /** It is itself the sign of the mark. */
  sign?: true
}

/** Everything in data of ours that has a `kind`, in the order of the document. */
export function* nodesIn(value: unknown): Generator<Block | Piece> {
  if (typeof value !== 'object' || value === null) return
  if ('kind' in value) yield value as Block | Piece
  for (const inner of Object.values(value)) yield* nodesIn(inner)
}
