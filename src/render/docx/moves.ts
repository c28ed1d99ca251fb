import type { Root } from 'mdast'
import { type Side, side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { type Attributes, concat, type Xml } from '../xml.js'
import { plainly, type State, stateOf } from './state.js'
import type { Block } from './story.js'
import { w } from './xml.js'

/** How a document says that something moved. */
export interface Moves {
  /** A node as it is to be written, and its state. Where it moved, and Word is told so, `range` marks what it is. */
  stateOf<N extends AnyNode>(node: N, around: State): { node: N; state: State; range?: Range }
}

/** XML between the marks of a move. */
type Range = (xml: Xml) => Xml

/** Moves as deletions and insertions. */
export const plainMoves: Moves = { stateOf }

/** Moves as Word's own, wherever what was there and what is here now are as many paragraphs and rows. */
export function nativeMoves(tree: Root, revision: () => Attributes): Moves {
  const names = namesOf(tree)
  return {
    stateOf(node, around) {
      const written = stateOf(node, around)
      const name = around === 'kept' ? names.get(node) : undefined
      if (name === undefined) return written
      const kind = node.data!.change!.kind as keyof typeof elements
      let count = 0
      const range: Range = (xml) => {
        count += 1
        const attributes = revision()
        return concat([
          w(`${elements[kind]}RangeStart`, { ...attributes, name: `${name}.${count}` }),
          xml,
          w(`${elements[kind]}RangeEnd`, { id: attributes.id }),
        ])
      }
      return { node: written.node, state: kind, range }
    },
  }
}

const elements = { 'moved-from': 'moveFrom', 'moved-to': 'moveTo' } as const

/** Blocks, each in a range of its own; but for empty paragraphs, of which nothing moved. */
export function inRange(blocks: Block[], range: Range | undefined): Block[] {
  if (!range) return blocks
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return { ...block, xml: range(block.xml) }
    return plainly(block.mark) === block.mark ? block : { ...block, content: range(block.content) }
  })
}

/** Both places of each move, under one name. Where several nodes moved as one change, the first goes with the first. */
function namesOf(tree: Root): Map<AnyNode, string> {
  const places = new Map<string, Record<Side, AnyNode[]>>()
  const collect = (node: AnyNode): void => {
    const { id, kind } = node.data?.change ?? {}
    if (kind === 'moved-from' || kind === 'moved-to') {
      const known = places.get(id!) ?? { old: [], new: [] }
      places.set(id!, known)
      known[kind === 'moved-from' ? 'old' : 'new'].push(node)
    } else if (kind !== 'inserted' && kind !== 'deleted') node.children?.forEach(collect)
  }
  collect(tree)
  const names = new Map<AnyNode, string>()
  for (const [id, { old, new: now }] of places)
    old.forEach((from, index) => {
      const to = now[index]
      if (!to || shape(side(from, 'old')!) !== shape(side(to, 'new')!)) return
      for (const node of [from, to]) names.set(node, `${id} ${index + 1}`)
    })
  return names
}

/** Which paragraphs a node makes, and whether there is anything in them. */
function shape(node: AnyNode): string {
  if (node.type === 'tableRow') return 'row'
  if (node.type === 'paragraph' || node.type === 'heading') return saysSomething(node) ? 'text' : 'empty'
  return `${node.type}(${(node.children ?? []).map(shape).join(' ')})`
}

function saysSomething({ children }: AnyNode): boolean {
  return children ? children.some(saysSomething) : true
}
