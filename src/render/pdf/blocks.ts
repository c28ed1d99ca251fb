import type { Code, Field, FootnoteDefinition, Heading, List, ListItem } from 'mdast'
import { isContinued, isDissolved } from '../../model/accept.js'
import type { AnyNode, LineEdit, LinePiece } from '../../model/tree.js'
import { isGone, plainText } from '../page.js'
import { type Context, type Flow, isDeepest } from './context.js'
import type { Block, Piece } from './data.js'
import { marksOf, phrasing, run, signed } from './phrasing.js'
import { table } from './table.js'
import { barBeside, kindOf, markOf, textOf } from './text.js'
import { breakable, prose } from './words.js'

type Handler = (node: never, flow: Flow, context: Context) => Block[]

/** Containers deeper than this stand side by side with what is in them: a page has no room to push them in. */
const DEEPEST = 10

const handlers: Readonly<Record<string, Handler>> = {
  blockquote,
  code,
  definition,
  field,
  footnoteDefinition: () => [],
  heading,
  html: code,
  list,
  paragraph,
  table,
  thematicBreak: (node: AnyNode, _, context) => [...markOf(node, context), { kind: 'rule' }],
  yaml: code,
}

/** Nodes as blocks. Of a node that is not known here, its words are a paragraph. */
export function blocks(nodes: readonly AnyNode[], flow: Flow, context: Context): Block[] {
  return nodes.flatMap((node) => {
    if (isDissolved(node, 'new')) return dissolved(node, blocks(node.children!, flow, context), context)
    return (handlers[node.type] ?? paragraph)(node as never, flow, context)
  })
}

/** What a container holds that only the old document has around it, with what there is to say of that. */
function dissolved(node: AnyNode, held: Block[], context: Context): Block[] {
  const { before, after } = marksOf(node, context)
  return begun(held, before, after)
}

/** What is said under one footnote's name, and in the deepest what is said under those that it cites. */
export function footnote(definitions: readonly FootnoteDefinition[], context: Context): Block[] {
  context.notes += 1
  const said = saying(definitions, context)
  if (isDeepest(context)) {
    for (let next = context.waiting.shift(); next !== undefined; next = context.waiting.shift()) {
      const label = run(prose(`[^${next}] `))
      said.push(...begun(saying(context.footnotes.get(next)!, context), [label], []))
    }
  }
  context.notes -= 1
  return said
}

function saying(definitions: readonly FootnoteDefinition[], context: Context): Block[] {
  return definitions.flatMap((node) => [
    ...blocks(node.children, { ...inside(node, { nesting: DEEPEST }), isNote: true }, context),
    ...markOf(node, context),
  ])
}

function inside(node: AnyNode, flow: Flow): Flow {
  const mark = kindOf(node, flow)
  const isWhole = mark !== 'split' && mark !== 'joined'
  return { ...flow, nesting: flow.nesting + 1, ...(mark && isWhole ? { mark } : {}) }
}

function paragraph(node: AnyNode, flow: Flow, context: Context): Block[] {
  const pieces = textOf(node, flow, context)
  return [{ kind: 'paragraph', pieces, ...barBeside(...pieces) }]
}

/** A heading without words is none to a screen reader. */
function heading(node: Heading, flow: Flow, context: Context): Block[] {
  const pieces = textOf(node, flow, context)
  const bar = barBeside(...pieces)
  if (flow.isNote || !pieces.some((piece) => piece.kind !== 'anchor' && piece.kind !== 'label'))
    return [{ kind: 'paragraph', pieces, ...bar }]
  context.level = Math.min(node.depth, context.level + 1)
  const depth = node.data?.role === 'title' ? 0 : node.depth
  const words = prose(plainText(node))
  return [{ kind: 'heading', depth, level: context.level, pieces, words, listed: !isGone(node), ...bar }]
}

function blockquote(node: AnyNode, flow: Flow, context: Context): Block[] {
  const inner = blocks(node.children!, inside(node, flow), context)
  if (flow.nesting >= DEEPEST) return [...inner, ...markOf(node, context)]
  const role = node.data?.role === 'notice' || node.data?.role === 'question' ? node.data.role : 'quotation'
  return [{ kind: 'quote', role, blocks: inner }, ...markOf(node, context)]
}

function field(node: Field, _: Flow, context: Context): Block[] {
  return node.control === 'rich-text'
    ? [{ kind: 'room' }]
    : [{ kind: 'paragraph', pieces: phrasing([node], {}, context) }]
}

function list(node: List, flow: Flow, context: Context): Block[] {
  const within = inside(node, flow)
  const items = itemsOf(node.children, within, context)
  const after = markOf(node, context)
  const start = node.ordered ? (node.start ?? 1) : null
  if (flow.nesting >= DEEPEST) {
    const sign = (index: number) => run(start === null ? '• ' : `${start + index}. `)
    return [...items.flatMap((item, index) => begun(item, [sign(index)], [])), ...after]
  }
  const bare = node.data?.role === 'paragraphs' ? { bare: true as const } : {}
  return [{ kind: 'list', start, tight: items.every(({ length }) => length < 2), ...bare, items }, ...after]
}

/** The items of the new document. What it has no longer around them, or puts into the item before, is none of its own. */
function itemsOf(nodes: readonly AnyNode[], flow: Flow, context: Context): Block[][] {
  const items: Block[][] = []
  for (const node of nodes) {
    if (isDissolved(node, 'new')) {
      const [first = [], ...rest] = itemsOf(node.children!, flow, context)
      const begins = dissolved(node, first, context)
      items.push(...(begins.length > 0 ? [begins] : []), ...rest)
    } else if (node.type !== 'listItem') items.push(blocks([node], flow, context))
    else if (isContinued(node, 'new') && items.length > 0) {
      items.at(-1)!.push(...item(node as ListItem, flow, context))
    } else items.push(item(node as ListItem, flow, context))
  }
  return items
}

function item(node: ListItem, flow: Flow, context: Context): Block[] {
  const inner = blocks(node.children, inside(node, flow), context)
  const { before, after } = marksOf(node, context)
  const box: Piece[] = typeof node.checked === 'boolean' ? [run(node.checked ? '\u2611 ' : '\u2610 ')] : []
  return begun(inner, [...before, ...box], after)
}

/** Blocks with pieces around the first words of them. */
function begun(all: Block[], before: Piece[], after: Piece[]): Block[] {
  if (before.length + after.length === 0) return all
  const [first, ...rest] = all
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', pieces: [...before, ...after] }, ...all]
  const pieces = [...before, ...first.pieces, ...after]
  return [{ ...first, pieces, ...barBeside(...pieces) }, ...rest]
}

/** Code, raw HTML and front matter: literal lines. */
function code(node: Code, flow: Flow, context: Context): Block[] {
  const lines: readonly LineEdit[] =
    node.data?.lines ?? node.value.split(/\r\n?|\n/).map((text) => ({ kind: 'kept', text }) as const)
  const around = kindOf(node, flow)
  const piece = ({ kind, text }: LinePiece) => {
    const mark = kind === 'kept' ? around : kind
    return signed(mark, [run(breakable(text), { code: true, ...(mark ? { mark } : {}) })])
  }
  const shown = lines.map((line) => (line.kind === 'changed' ? line.pieces.flatMap(piece) : piece(line)))
  return [{ kind: 'code', lines: shown, ...barBeside(...shown.flat()) }, ...markOf(node, context)]
}

/** Where a reference link leads shows in the link itself; a change of it must be seen. */
function definition(
  node: AnyNode & { identifier: string; label?: string; url: string },
  flow: Flow,
  context: Context,
): Block[] {
  if (!node.data?.change) return []
  const text = `[${node.label ?? node.identifier}]: ${node.url}`
  return [
    {
      kind: 'paragraph',
      pieces: signed(kindOf(node, flow), [run(prose(text), { code: true })]),
      bar: true,
    },
    ...markOf(node, context),
  ]
}
