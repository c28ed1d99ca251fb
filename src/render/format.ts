import type { Document } from '../model/document.js'

/** How a terminal shows text. */
export interface Terminal {
  color: boolean
  /** In columns. */
  width: number
}

/** What formats can be asked for, beside the document. */
export interface RenderOptions {
  /** For `pretty`: how the terminal is. */
  terminal?: Terminal
  /** For `docx`: whether what moved is one move, or a deletion and an insertion; these where nothing is said. */
  moves?: 'native' | 'plain' | undefined
}

/** One format that documents are published in. */
export interface Format {
  name: string
  /** Of the format's files, without the dot. */
  extension: string
  mediaType: string
  render(document: Document, options?: RenderOptions): Promise<string | Uint8Array>
}
