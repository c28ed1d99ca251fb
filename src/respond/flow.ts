import { limits } from './limits.js'
import { Unreadable } from './unreadable.js'

/** Where words stand in a file. Answers are looked for in `text` and `table` only. */
export type Where =
  | 'text'
  | 'table'
  | 'text-box'
  | 'footnote'
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'running'
  | 'property'
  | 'message'
  | 'data'
  | 'unread'

/** Words that stand together, and what is around them. */
export interface Piece {
  text: string
  /** The tag of the innermost content control; null outside of one. */
  tag: string | null
  /** The names of the bookmarks that are open. */
  marks: readonly string[]
  /** What the program that wrote the file calls the prompt of an empty field. */
  isPrompt: boolean
  /** Put in with tracked changes on. */
  isInserted: boolean
  /** Of words that do not show, or no longer. */
  gone: 'deleted' | 'hidden' | null
}

export interface Paragraph {
  where: Where
  pieces: Piece[]
}

/** A file in the order in which it is read aloud, in terms that no format owns. */
export interface Flow {
  paragraphs: Paragraph[]
  /** What the file says that it answers, and in which edition of the form; null where it does not. */
  consultation: string | null
  edition: string | null
  /** What a reader of words cannot see into: pictures, other files. */
  unread: ('picture' | 'file' | 'other')[]
  /** Lines, not paragraphs: what belongs together has to be guessed. */
  isWrapped?: true
}

export function emptyFlow(): Flow {
  return { paragraphs: [], consultation: null, edition: null, unread: [] }
}

export const plainPiece: Omit<Piece, 'text'> = {
  tag: null,
  marks: [],
  isPrompt: false,
  isInserted: false,
  gone: null,
}

/** Paragraphs as they open and close inside each other: a text box stands in one. */
export class FlowWriter {
  readonly #open: Paragraph[] = []
  #characters = 0
  constructor(readonly flow: Flow) {}

  start(where: Where): void {
    const paragraph: Paragraph = { where, pieces: [] }
    if (this.flow.paragraphs.push(paragraph) > limits.paragraphs) throw new Unreadable('too-much')
    this.#open.push(paragraph)
  }

  end(): void {
    this.#open.pop()
  }

  /** Words outside of any paragraph stand in one of their own. */
  add(piece: Piece, where: Where): void {
    if (piece.text === '') return
    this.#characters += piece.text.length
    if (this.#characters > limits.characters) throw new Unreadable('too-much')
    const paragraph = this.#open.at(-1)
    if (!paragraph) {
      this.start(where)
      this.add(piece, where)
      this.end()
      return
    }
    const last = paragraph.pieces.at(-1)
    if (last && alike(last, piece)) last.text += piece.text
    else paragraph.pieces.push(piece)
  }
}

function alike(a: Piece, b: Piece): boolean {
  return (
    a.tag === b.tag &&
    a.isPrompt === b.isPrompt &&
    a.isInserted === b.isInserted &&
    a.gone === b.gone &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark === b.marks[index])
  )
}
