import { getDocumentProxy } from 'unpdf'

/** A PDF as a reader gets it: read by pdf.js, which others wrote. */
export interface Reading {
  /** The text in reading order without white space; headers and footers are none of it. */
  text: string
  /** The kinds of the elements of the structure, in order: `H1`, `P`, `TH`. */
  structure: string[]
  bookmarks: string[]
  /** Of all pages, the number of links within the document and the addresses of those that lead out. */
  links: { inside: number; out: string[] }
  info: Record<string, unknown>
  language: unknown
  tagged: boolean
  /** What each page is called. */
  labels: string[]
  /** Width and height of each page in points. */
  pages: [number, number][]
}

export async function read(bytes: Uint8Array): Promise<Reading> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const { info, metadata } = await pdf.getMetadata()
  const reading: Reading = {
    text: '',
    structure: [],
    bookmarks: flat((await pdf.getOutline()) ?? []),
    links: { inside: 0, out: [] },
    info: info as Record<string, unknown>,
    language: metadata?.get('dc:language') ?? (info as Record<string, unknown>).Language,
    tagged: Boolean((await pdf.getMarkInfo())?.Marked),
    labels: (await pdf.getPageLabels()) ?? [],
    pages: [],
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    reading.pages.push([width, height])
    reading.text += textOf((await page.getTextContent({ includeMarkedContent: true })).items)
    reading.structure.push(...rolesOf(await page.getStructTree()))
    for (const link of await page.getAnnotations()) {
      if (link.url) reading.links.out.push(link.url)
      else if (link.subtype === 'Link') reading.links.inside += 1
    }
  }
  return reading
}

type Item = { str: string } | { type: string; tag?: string }

function textOf(items: readonly unknown[]): string {
  const around: boolean[] = []
  let text = ''
  for (const item of items as Item[]) {
    if ('str' in item) text += around.includes(true) ? '' : item.str
    else if (item.type === 'endMarkedContent') around.pop()
    else around.push(item.tag === 'Artifact')
  }
  return text.replace(/\s/g, '')
}

interface Element {
  role?: string
  children?: unknown[]
}

function rolesOf(node: Element | null): string[] {
  if (!node) return []
  return [
    ...(node.role && node.role !== 'Root' ? [node.role] : []),
    ...(node.children ?? []).flatMap((child) => rolesOf(child as Element)),
  ]
}

interface Bookmark {
  title: string
  items: Bookmark[]
}

function flat(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...flat(items)])
}
