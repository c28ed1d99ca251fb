import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { fromHtml } from 'hast-util-from-html'
import ICAL from 'ical.js'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { SaxesParser } from 'saxes'
import ts from 'typescript'
import { unified } from 'unified'
import { read as readPdf } from '../../render/pdf/read.js'

/**
 * What a reader that others wrote finds in a file, beside its text: what kinds of things (elements with their
 * attributes, properties, keys, statements), and where it leads.
 */
export interface Found {
  kinds: Set<string>
  leads: Set<string>
}

type Reader = (bytes: Uint8Array) => Found | Promise<Found>

/** Readers by the extension of a file. Every file that is published has one. */
const readers: Record<string, Reader> = {
  cjs: (bytes) => script(text(bytes)),
  cs: (bytes) => code(text(bytes)),
  css: (bytes) => code(text(bytes)),
  csv: (bytes) => csv(text(bytes)),
  cts: (bytes) => script(text(bytes)),
  dmn: (bytes) => xml(text(bytes)),
  docx: archive,
  html: (bytes) => html(text(bytes)),
  ics: (bytes) => calendar(text(bytes)),
  java: (bytes) => code(text(bytes)),
  js: (bytes) => script(text(bytes)),
  json: (bytes) => json(text(bytes)),
  jsonld: (bytes) => json(text(bytes)),
  LICENSE: () => nothing(),
  md: (bytes) => markdown(text(bytes)),
  pdf,
  py: (bytes) => code(text(bytes)),
  // Signs that some database would obey go by their number there.
  sql: (bytes) => code(text(bytes).replace(/chr\(\d+\)|\|\|/g, '')),
  ts: (bytes) => script(text(bytes)),
  xlsx: archive,
  xml: (bytes) => xml(text(bytes)),
  zip: (bytes) => ({ kinds: new Set(Object.keys(unzipSync(bytes)).map(withoutTitle)), leads: new Set() }),
}

/** @throws {Error} where the file is not what its name says, or is of a kind that nothing here reads. */
export async function read(path: string, bytes: Uint8Array): Promise<Found> {
  const extension = path.slice(path.lastIndexOf(path.endsWith('LICENSE') ? '/' : '.') + 1)
  const reader = readers[extension]
  if (!reader) throw new Error(`no reader for ${path}`)
  return reader(bytes)
}

/** The path of a file, but for the words that an attachment is named after. */
export function withoutTitle(path: string): string {
  return path.replace(/(Attachment_\d+)[\w.-]*?(?=\.[a-z]+$)/, '$1')
}

function nothing(): Found {
  return { kinds: new Set(), leads: new Set() }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

interface HtmlNode {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: HtmlNode[]
  content?: HtmlNode
}

function html(page: string): Found {
  const found = nothing()
  const visit = ({ type, tagName = '', properties = {}, children = [], content }: HtmlNode): void => {
    found.kinds.add(`${type} ${tagName}`)
    for (const [name, value] of Object.entries(properties)) {
      found.kinds.add(`${tagName} ${name}`)
      if (
        /^(href|src|srcSet|action|formAction|data|poster|cite|background|ping|xLinkHref|manifest)$/.test(name)
      )
        found.leads.add(String(value))
      if (name === 'httpEquiv' || name === 'style') found.kinds.add(`${tagName} ${name} ${value}`)
    }
    // What is between its strings: a title stands at the foot of printed pages.
    if (tagName === 'script' || tagName === 'style')
      found.kinds.add(
        `${tagName} ${digest((children[0]?.value ?? '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''"))}`,
      )
    for (const child of children) visit(child)
    if (content) visit(content)
  }
  visit(fromHtml(page) as HtmlNode)
  return found
}

function archive(bytes: Uint8Array): Found {
  const found = nothing()
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    found.kinds.add(path)
    if (!/\.(xml|rels)$/.test(path)) continue
    const { kinds, leads } = xml(strFromU8(content))
    for (const kind of kinds) found.kinds.add(kind)
    for (const lead of leads) found.leads.add(lead)
  }
  return found
}

function xml(document: string): Found {
  const found = nothing()
  const parser = new SaxesParser()
  let instruction: string | null = null
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    found.kinds.add(name)
    for (const key of Object.keys(attributes)) found.kinds.add(`${name} ${key}`)
    if (attributes.TargetMode === 'External') found.leads.add(String(attributes.Target))
    if (name === 'w:instrText') instruction = ''
  })
  parser.on('text', (words) => {
    if (instruction !== null) instruction += words
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:instrText') found.kinds.add(`field ${instruction}`)
    if (name === 'w:instrText') instruction = null
  })
  parser.on('comment', () => found.kinds.add('comment'))
  parser.on('cdata', () => found.kinds.add('CDATA'))
  parser.on('doctype', () => found.kinds.add('DOCTYPE'))
  parser.on('processinginstruction', ({ target }) => found.kinds.add(`instruction ${target}`))
  parser.write(document).close()
  return found
}

/** Whatever a reader takes for the end of a line. */
const lineEnds = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/

function calendar(file: string): Found {
  const found = nothing()
  const visit = (component: ICAL.Component): void => {
    for (const property of component.getAllProperties()) {
      const parameters = Object.keys((property.toJSON() as unknown[])[1] as object)
      found.kinds.add([component.name, property.name, ...parameters].join(' '))
    }
    for (const inner of component.getAllSubcomponents()) visit(inner)
  }
  visit(new ICAL.Component(ICAL.parse(file)))
  for (const line of file.split(lineEnds)) {
    if (!line.startsWith(' ')) found.kinds.add(`line ${/^[^:]*/.exec(line)![0]}`)
    if (Buffer.byteLength(line) > 75) found.kinds.add('a line that is not folded')
  }
  return found
}

function csv(file: string): Found {
  const found = nothing()
  for (const [row = ''] of file.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g)) {
    const cells = [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",\r\n]*)/g)].map(([, cell]) => cell!)
    found.kinds.add(`${cells.length} cells`)
    for (const cell of cells)
      if (/^[\s]*[=+\-@＝＋－＠]|^[\t\r]/.test(cell.replace(/^"/, ''))) found.kinds.add(`formula ${cell}`)
  }
  return found
}

function json(file: string): Found {
  const found = nothing()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value)) found.kinds.add(key)
      visit(part)
    }
  }
  visit(JSON.parse(file))
  return found
}

interface MarkdownNode {
  type: string
  url?: string
  children?: MarkdownNode[]
  value?: string
}

function markdown(file: string): Found {
  const found = nothing()
  const visit = (node: MarkdownNode): void => {
    found.kinds.add(node.type)
    const [first] = node.children ?? []
    const isShown =
      first?.value !== undefined && node.url?.replace(/^(mailto:|http:\/\/)/, '') === first.value
    if (node.url !== undefined && !isShown && node.url !== first?.value) found.leads.add(node.url)
    for (const child of node.children ?? []) visit(child)
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(file) as MarkdownNode)
  return found
}

async function pdf(bytes: Uint8Array): Promise<Found> {
  const { structure, links } = await readPdf(bytes)
  const kinds = new Set(structure)
  // The names of dictionaries stand outside of compressed streams, or poppler finds them.
  for (const [name] of strFromU8(bytes, true).matchAll(
    /\/(?:JavaScript|JS|Launch|OpenAction|EmbeddedFile|AA|SubmitForm|GoToR|RichMedia)\b/g,
  ))
    kinds.add(name)
  return { kinds, leads: new Set(links.out) }
}

/** The words of a program outside of its texts and comments. */
function code(program: string): Found {
  const bare = program.replace(
    /'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?:--|\/\/|#)[^\n]*|\/\*[\s\S]*?\*\//g,
    ' ',
  )
  return {
    kinds: new Set(bare.match(/\w+|[^\w\s]/g)?.map((word) => word.replace(/^\d+$/, '0'))),
    leads: new Set(),
  }
}

function script(program: string): Found {
  const found = nothing()
  const source = ts.createSourceFile('x.ts', program, ts.ScriptTarget.ESNext, true)
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: ts.Diagnostic[] }
  if (parseDiagnostics.length > 0)
    found.kinds.add(`fault ${JSON.stringify(parseDiagnostics[0]!.messageText)}`)
  const visit = (node: ts.Node): void => {
    found.kinds.add(ts.isIdentifier(node) ? `name ${node.text}` : ts.SyntaxKind[node.kind])
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
