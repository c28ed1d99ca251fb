import type { AnyNode } from '../../../model/tree.js'
import { concat } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import { inRange } from '../moves.js'
import { keptWithNext } from '../paragraph.js'
import { isPhrasing } from '../phrasing/index.js'
import type { Block, Paragraph } from '../story.js'
import { blockquote } from './blockquote.js'
import { code } from './code.js'
import { contents } from './contents.js'
import { definition } from './definition.js'
import { field } from './field.js'
import { heading } from './heading.js'
import { list } from './list.js'
import { paragraph, text } from './paragraph.js'
import { schedule } from './schedule.js'
import { subtitle } from './subtitle.js'
import { table } from './table.js'
import { thematicBreak } from './thematic-break.js'

type Handler = (node: never, flow: Flow, context: Context) => Block[]

/** Every node that stands as a block. */
const handlers: Readonly<Record<string, Handler>> = {
  blockquote,
  code,
  contents,
  definition,
  field,
  footnoteDefinition: definition,
  heading,
  html: code,
  list,
  paragraph,
  schedule,
  subtitle,
  table,
  thematicBreak,
  toml: code,
  yaml: code,
}

/**
 * Nodes as the blocks of a story, each in its tracked state. Phrasing between blocks is a paragraph of its own. The
 * bookmarks of a node that makes no paragraph go to the next one, or else to the last.
 */
export function blocks(nodes: readonly AnyNode[], flow: Flow, context: Context): Block[] {
  const result: Block[] = []
  let waiting: AnyNode[] = []
  for (const [index, child] of nodes.entries()) {
    const made = blocksOf(child, flow, context)
    // A footnote in use has its own in the footnote.
    if (child.type !== 'footnoteDefinition') waiting.push(child)
    if (sign(made.find(isParagraph), waiting, context)) waiting = []
    const last = made.at(-1)
    result.push(...(last && isQuestion(nodes[index + 1]) ? made.with(-1, keptWithNext(last)) : made))
  }
  sign(result.findLast(isParagraph), waiting, context)
  return result
}

function blocksOf(child: AnyNode, flow: Flow, context: Context): Block[] {
  const { node, state, range } = context.moves.stateOf(child, flow.state)
  const handler = handlers[node.type] ?? (isPhrasing(node) ? text : undefined)
  const made = handler
    ? handler(node as never, { ...flow, state }, context)
    : blocks(node.children ?? [], { ...flow, state }, context)
  return inRange(made, range)
}

/** Puts what is still to be put of nodes into a paragraph, if there is one. */
function sign(paragraph: Paragraph | undefined, nodes: readonly AnyNode[], context: Context): boolean {
  if (!paragraph) return false
  paragraph.content = concat([...nodes.map(context.bookmarks.changesIn), paragraph.content])
  return true
}

/** A question stands on the page of the text that asks for it. */
function isQuestion(node: AnyNode | undefined): boolean {
  return node?.data?.role === 'question'
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph'
}
