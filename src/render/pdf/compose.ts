import type { Document } from '../../model/document.js'
import { isTitle } from '../page.js'
import { blocks, footnote } from './blocks.js'
import { createContext } from './context.js'
import { type Block, nodesIn, type PdfData } from './data.js'
import { schedule } from './schedule.js'
import { sections } from './sections.js'
import { prose } from './words.js'

/** What each page of a draft says. */
const DRAFT = 'DRAFT – not in force'

/** A document as the template takes it; all but the fonts, which the text decides. */
export function compose(document: Document): Omit<PdfData, 'fonts'> {
  const { meta, tree, redline } = document
  const context = createContext(document, footnote)
  const titleAt = tree.children.findIndex(isTitle)
  const flow = { nesting: 0 }
  const title = titleAt === -1 ? [] : blocks([tree.children[titleAt]!], flow, context)
  context.level = 1
  const front: Block[] = [
    ...(title.length > 0 ? title.map(asTitle) : [plainTitle(meta.title)]),
    ...(meta.subtitle ? [plainSubtitle(meta.subtitle)] : []),
    ...(redline ? schedule(document, context) : []),
  ]
  const body = blocks(
    tree.children.filter((_, index) => index !== titleAt),
    flow,
    context,
  )
  const [first, second] = redline
    ? [withContents(front, body), body]
    : [withContents([...front, ...body], []), []]
  const all = [...sections(first), ...sections(second)]
  unlink(all)
  const [, lang, region] = /^([a-z]{2,3})(?:-([a-z]{2}))?\b/i.exec(meta.language) ?? []
  return {
    title: meta.title || meta.id,
    subtitle: meta.subtitle,
    name: [meta.title || meta.id, meta.subtitle].filter(Boolean).join(' – '),
    banner: meta.isDraft ? DRAFT : '',
    author: meta.author,
    classification: meta.classification,
    lang: lang?.toLowerCase() ?? 'en',
    region: region?.toUpperCase() ?? '',
    date: meta.date === null ? null : meta.date.match(/\d+/g)!.slice(0, 6).map(Number),
    sections: all,
  }
}

function asTitle(block: Block): Block {
  if (block.kind !== 'heading') return block
  return { ...block, listed: false, depth: 0, level: 1 }
}

function plainTitle(title: string): Block {
  const words = prose(title)
  return {
    kind: 'heading',
    depth: 0,
    level: 1,
    pieces: [{ kind: 'text', text: words }],
    words,
    listed: false,
  }
}

function plainSubtitle(subtitle: string): Block {
  return { kind: 'subtitle', pieces: [{ kind: 'text', text: prose(subtitle) }] }
}

/** Fewer headings than this are seen at a glance. */
const FEWEST_LISTED = 3

/** `blocks` with the list of contents before their first heading, for a document of `blocks` and `more`. */
function withContents(blocks: readonly Block[], more: readonly Block[]): Block[] {
  const isListed = (block: Block) => block.kind === 'heading' && block.listed
  if ([...blocks, ...more].filter(isListed).length < FEWEST_LISTED) return [...blocks]
  return blocks.toSpliced(blocks.findIndex(isListed), 0, { kind: 'contents' })
}

/** Typst refuses a link to a place that is not there; then its words stand alone. */
function unlink(data: PdfData['sections']): void {
  const anchors = new Set<string>()
  for (const node of nodesIn(data)) if (node.kind === 'anchor') anchors.add(node.id)
  for (const node of nodesIn(data)) {
    if (!('to' in node) || anchors.has(node.to!)) continue
    delete node.to
    for (const inner of nodesIn(node)) if (inner.kind === 'text') delete inner.link
  }
}
