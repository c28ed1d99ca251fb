import type { AnyNode } from '../../../model/tree.js'
import type { Context, Flow } from '../context.js'
import type { Block } from '../paragraph.js'
import { isPhrasing } from '../phrasing/index.js'
import { stateOf } from '../state.js'
import { blockquote } from './blockquote.js'
import { code } from './code.js'
import { heading } from './heading.js'
import { list } from './list.js'
import { paragraph, text } from './paragraph.js'
import { table } from './table.js'
import { thematicBreak } from './thematic-break.js'

type Handler = (node: never, flow: Flow, context: Context) => Block[]

/** Every node that stands as a block. */
const handlers: Readonly<Record<string, Handler>> = {
  blockquote,
  code,
  // Definitions stand where they are referred to.
  definition: () => [],
  footnoteDefinition: () => [],
  heading,
  html: code,
  list,
  paragraph,
  table,
  thematicBreak,
  toml: code,
  yaml: code,
}

/** Nodes as the blocks of a story, each in its tracked state. Phrasing between blocks is a paragraph of its own. */
export function blocks(nodes: readonly AnyNode[], flow: Flow, context: Context): Block[] {
  return nodes.flatMap((child, index) => {
    const { node, state } = stateOf(child, flow.state)
    const handler = handlers[node.type] ?? (isPhrasing(node) ? text : undefined)
    if (handler) return endBefore(nodes[index + 1], handler(node as never, { ...flow, state }, context))
    return node.children ? blocks(node.children, { ...flow, state }, context) : []
  })
}

/** Where the next paragraph goes on from these blocks in one document, the mark between them is the other's only. */
function endBefore(next: AnyNode | undefined, made: Block[]): Block[] {
  const kind = next?.data?.change?.kind
  const last = made.at(-1)
  if (last?.type !== 'paragraph' || (kind !== 'split' && kind !== 'joined')) return made
  const end =
    kind === 'split' ? { mark: 'inserted' as const, old: null } : { mark: 'deleted' as const, new: null }
  return made.with(-1, { ...last, ...end })
}
