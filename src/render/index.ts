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

/** Every format, in the order to be listed. Each is loaded when it is first asked for. */
export const formats: readonly Format[] = [
  {
    name: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    render: async (document) => (await import('./markdown/index.js')).renderMarkdown(document),
  },
  {
    name: 'html',
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    render: async (document) => (await import('./html/index.js')).renderHtml(document),
  },
  {
    name: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (document, { moves } = {}) =>
      (await import('./docx/index.js')).renderDocx(document, { moves }),
  },
  {
    name: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    render: async (document) => (await import('./pdf/index.js')).renderPdf(document),
  },
  {
    name: 'json',
    extension: 'json',
    mediaType: 'application/json',
    render: async (document) => (await import('./json/index.js')).renderJson(document),
  },
  {
    name: 'pretty',
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    render: async (document, { terminal = { color: false, width: 80 } } = {}) =>
      (await import('./pretty/index.js')).renderPretty(document, terminal),
  },
]

/** The format of that name; undefined where there is none. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name)
}
