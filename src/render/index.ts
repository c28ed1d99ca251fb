import type { Format } from './format.js'

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
    name: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: async (document) => (await import('./xlsx/index.js')).renderXlsx(document),
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
