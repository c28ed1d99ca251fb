import type { Document } from '../model/document.js'

/** How a terminal shows text. */
export interface Terminal {
  color: boolean
  /** In columns. */
  width: number
}

/** One format that documents are published in. */
export interface Format {
  name: string
  /** Of the format's files, without the dot. */
  extension: string
  mediaType: string
  /** The document in this format. Only `pretty` asks how the terminal is. */
  render(document: Document, terminal?: Terminal): Promise<string | Uint8Array>
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
    render: async (document) => (await import('./docx/index.js')).renderDocx(document),
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
    render: async (document, terminal = { color: false, width: 80 }) =>
      (await import('./pretty/index.js')).renderPretty(document, terminal),
  },
]

/** The format of that name; undefined where there is none. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name)
}
