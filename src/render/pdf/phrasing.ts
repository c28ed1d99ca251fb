import type { Bar, Field, FootnoteReference, Image, ImageReference, Link, LinkReference } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import { otherEnd } from '../page.js'
import { type Context, isDeepest } from './context.js'
import type { Piece, Run } from './data.js'
import { prose } from './words.js'

/** How the text of a run looks. */
export type Look = Omit<Run, 'kind' | 'text'>

type Handler = (node: never, look: Look, context: Context) => Piece[]

const handlers: Readonly<Record<string, Handler>> = {
  bar: ({ length }: Bar) => [{ kind: 'bar', length }],
  break: () => [{ kind: 'break' }],
  delete: styled('strike'),
  deletion: change,
  emphasis: styled('emphasis'),
  field,
  footnoteReference,
  html: code,
  image,
  imageReference,
  inlineCode: code,
  insertion: change,
  link,
  linkReference,
  strong: styled('strong'),
  text: ({ value }: { value: string }, look) => [run(prose(value), look)],
}

/** Nodes as runs. Of a node that is not known here, its words are written. */
export function phrasing(nodes: readonly AnyNode[], look: Look, context: Context): Piece[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type]
    if (handler) return handler(node as never, look, context)
    return node.children ? phrasing(node.children, look, context) : [run(prose(node.value ?? ''), look)]
  })
}

export function run(text: string, look: Look = {}): Run {
  return { kind: 'text', text, ...look }
}

/** Signs around what one document only has: read aloud, and seen without colour. */
const signs: Partial<Record<MarkKind, readonly [string, string]>> = {
  inserted: ['[+', '+]'],
  'moved-to': ['[←', '←]'],
  deleted: ['[\u2212', '\u2212]'],
  'moved-from': ['[→', '→]'],
}

/** The end of a paragraph that only one of the documents has. */
const paragraphEnd: Partial<Record<MarkKind, MarkKind>> = { split: 'inserted', joined: 'deleted' }

/** `pieces` between the signs of a mark; as they are, where the mark shows in another way. */
export function signed(kind: MarkKind | undefined, pieces: Piece[]): Piece[] {
  if (!kind) return pieces
  const end = paragraphEnd[kind]
  if (end) return [...signed(end, [run('¶', { mark: end })]), run(' '), ...pieces]
  const pair = signs[kind]
  if (!pair || pieces.length === 0) return pieces
  return [run(pair[0], { mark: kind, sign: true }), ...pieces, run(pair[1], { mark: kind, sign: true })]
}

/** Pieces with the labels among them at their end, where they part no words. */
export function labelled(pieces: readonly Piece[]): Piece[] {
  return [...pieces.filter((piece) => !isLabel(piece)), ...pieces.filter(isLabel)]
}

function isLabel({ kind }: Piece): boolean {
  return kind === 'label'
}

/** What a node that is marked says before its words, so that links find it, and after them. */
export function marksOf(node: AnyNode, { page, numbers }: Context): { before: Piece[]; after: Piece[] } {
  const ids = [page.ids, page.anchors, page.departures].flatMap((names) => names.get(node) ?? [])
  const before = ids.map((id): Piece => ({ kind: 'anchor', id }))
  const { change } = node.data ?? {}
  const note = page.notes.get(node)
  const number = change && page.anchors.has(node) ? numbers.get(change.id) : undefined
  const after: Piece[] = []
  if (note !== undefined) {
    const to = otherEnd(page, node)
    after.push({ kind: 'label', text: note, ...(to === undefined ? {} : { to }) })
  }
  if (change && number !== undefined)
    after.push({ kind: 'label', text: `change ${number}`, to: `schedule/${change.id}` })
  return { before, after }
}

function change(node: AnyNode, look: Look, context: Context): Piece[] {
  const { kind } = node.data!.change!
  const { before, after } = marksOf(node, context)
  return [...before, ...signed(kind, phrasing(node.children!, { ...look, mark: kind }, context)), ...after]
}

function styled(field: 'strong' | 'emphasis' | 'strike'): Handler {
  return ({ children }: { children: AnyNode[] }, look, context) =>
    phrasing(children, { ...look, [field]: true }, context)
}

/** On paper: a line to write on, or boxes to tick. */
function field({ control, choices = [] }: Field, look: Look): Piece[] {
  if (control === 'checkbox') return [run('\u2610', look)]
  if (control !== 'choice' && control !== 'radios') return [{ kind: 'line' }]
  return choices.map(({ label }, index) =>
    run(`${index > 0 ? '\u2003' : ''}\u2610\u00A0${prose(label)}`, look),
  )
}

function code({ value }: { value: string }, look: Look): Piece[] {
  return [run(prose(value), { ...look, code: true })]
}

/** A link; followed by its address where a reader must not be taken there. A link of its own is no part of it. */
function link({ url, children }: Pick<Link, 'url' | 'children'>, look: Look, context: Context): Piece[] {
  const to = url.startsWith('#') ? { to: context.page.target(url.slice(1)) } : outward(url)
  const linked: Look = to ? { ...look, link: true } : look
  const words = phrasing(children, linked, context)
  if (words.length === 0) words.push(run(prose(url), linked))
  if (!to) return textOf(children) === url ? words : [...words, run(prose(` (${url})`), look)]
  return [{ kind: 'link', pieces: words.filter((piece) => !isLabel(piece)), ...to }, ...words.filter(isLabel)]
}

/** An address that a reader may be taken to, in ASCII. A PDF has none of its own that another could be relative to. */
function outward(url: string): { url: string } | null {
  if (!URL.canParse(url)) return null
  const { href, protocol } = new URL(url)
  return /^(https?|mailto):$/.test(protocol) && href.length < LONGEST_URL ? { url: href } : null
}

/** Typst takes addresses of up to 8,000 characters. */
const LONGEST_URL = 8_000

/** `[text][label]`; without its definition, the text. */
function linkReference(node: LinkReference, look: Look, context: Context): Piece[] {
  const target = context.definitions.get(node.identifier)
  return target ? link({ ...node, url: target.url }, look, context) : phrasing(node.children, look, context)
}

/** No picture is fetched: what it shows is said in words, with a link to it. */
function image({ alt, url }: Pick<Image, 'alt' | 'url'>, look: Look, context: Context): Piece[] {
  return link({ url, children: [{ type: 'text', value: `[image: ${alt || url}]` }] }, look, context)
}

function imageReference({ identifier, alt }: ImageReference, look: Look, context: Context): Piece[] {
  return image(
    { alt: alt ?? null, url: context.definitions.get(identifier)?.url ?? identifier },
    look,
    context,
  )
}

function footnoteReference({ identifier }: FootnoteReference, look: Look, context: Context): Piece[] {
  const asWritten = [run(prose(`[^${identifier}]`), look)]
  if (!context.footnotes.has(identifier) || context.within.has(identifier)) return asWritten
  const id = `note/${identifier}`
  if (context.noted.has(identifier)) return [{ kind: 'note', id }]
  if (isDeepest(context)) {
    context.within.add(identifier)
    context.waiting.push(identifier)
    return asWritten
  }
  context.noted.add(identifier)
  return [{ kind: 'note', id, blocks: context.footnote(context.footnotes.get(identifier)!) }]
}
