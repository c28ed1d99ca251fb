import type { RootContent } from 'mdast'
import type { Document } from '../../model/document.js'
import { isGone } from '../html/page.js'
import { blocks } from './blocks.js'
import { createContext } from './context.js'
import { type Block, nodesIn, type PdfData } from './data.js'
import { schedule } from './schedule.js'
import { sections } from './sections.js'
import { prose } from './words.js'

/** A document as the template takes it; all but the fonts, which the text decides. */
export function compose(document: Document): Omit<PdfData, 'fonts'> {
  const { meta, tree, redline } = document
  const context = createContext(document)
  const titleAt = tree.children.findIndex(isTitle)
  const flow = { nesting: 0 }
  const title = titleAt === -1 ? [] : blocks([tree.children[titleAt]!], flow, context)
  context.level = 1
  const front: Block[] = [
    ...(title.length > 0 ? title.map(asTitle) : [plainTitle(meta.title)]),
    ...(meta.subtitle ? [plainSubtitle(meta.subtitle)] : []),
    ...(redline ? schedule(redline, context) : []),
  ]
  const body = blocks(
    tree.children.filter((_, index) => index !== titleAt),
    flow,
    context,
  )
  const all = redline ? [...sections(front), ...sections(body)] : sections([...front, ...body])
  unlink(all)
  const [, lang, region] = /^([a-z]{2,3})(?:-([a-z]{2}))?\b/i.exec(meta.language) ?? []
  return {
    title: meta.title || meta.id,
    subtitle: meta.subtitle,
    author: meta.author,
    classification: meta.classification,
    lang: lang?.toLowerCase() ?? 'en',
    region: region?.toUpperCase() ?? '',
    date: meta.date === null ? null : meta.date.match(/\d+/g)!.slice(0, 6).map(Number),
    sections: all,
  }
}

function isTitle(node: RootContent, index: number): boolean {
  const { type, data } = node
  return type === 'heading' && !isGone(node) && (data?.role === 'title' || (index === 0 && node.depth === 1))
}

function asTitle(block: Block): Block {
  return block.kind === 'heading' ? { ...block, depth: 0, level: 1 } : block
}

function plainTitle(title: string): Block {
  return { kind: 'heading', depth: 0, level: 1, pieces: [{ kind: 'text', text: prose(title) }] }
}

function plainSubtitle(subtitle: string): Block {
  return { kind: 'paragraph', pieces: [{ kind: 'label', text: prose(subtitle) }] }
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
