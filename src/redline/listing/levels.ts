import { isContinued, isDissolved, isPartOf, type Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { createNumbering, type Spot } from './spots.js'
import type { End, Spots } from './unit.js'

/** A list of blocks of one document: what its blocks are called, and what it is in. */
export interface Level {
  spot: Spot
  /** The kinds of the containers around it, outermost first. */
  within: readonly string[]
  /** The spot of the next block. */
  number: ReturnType<typeof createNumbering>
  /** The level in the container that came last; what goes on from that one is at this level. */
  last: Level | null
  /** Of a table, how many rows there have been. */
  rows: number
}

export type Levels = Partial<Record<End, Level>>

const sides: Record<End, Side> = { from: 'old', to: 'new' }

export function createLevel(spot: Spot, within: readonly string[] = []): Level {
  return { spot, within, number: createNumbering(spot), last: null, rows: 0 }
}

/** Steps to the next node of a level: its spot in each document that has it as such, and the level of what it holds. */
export function step(node: AnyNode, at: Levels): { spots: Spots; below: Levels } {
  const spots: Spots = {}
  const below: Levels = {}
  for (const end of ['from', 'to'] as const) {
    const level = at[end]
    if (!level || !isPartOf(node, sides[end])) continue
    if (isDissolved(node, sides[end])) below[end] = level
    else if (isContinued(node, sides[end])) below[end] = level.last ?? level
    else {
      const spot = level.number(node)
      spots[end] = spot
      level.last = createLevel(spot, [...level.within, node.type])
      below[end] = level.last
    }
  }
  return { spots, below }
}

/** The spot, in the new document, of the first thing in a node that both documents have around what it holds. */
export function firstSpot(node: AnyNode, at: Level): Spot {
  if (!isDissolved(node, 'old') && !isDissolved(node, 'new')) return at.number(node, 'looking')
  if (isDissolved(node, 'new')) return firstSpot(firstOf(node, 'to'), at)
  const isOpen = isContinued(node, 'new') && at.last
  return firstSpot(firstOf(node, 'to'), isOpen ? at.last! : createLevel(at.number(node, 'looking')))
}

/** Where the first text in a node stands in a document, in words: `item of level 2`. */
export function standing(node: AnyNode, level: Level, end: End): string {
  const path = [...level.within]
  let leaf = node
  for (; leaf.children && isHolder(leaf); leaf = firstOf(leaf, end)) {
    if (!isDissolved(leaf, sides[end])) path.push(leaf.type)
  }
  const lists = path.filter((type) => type === 'list').length
  const parts = [
    ...(lists > 0 ? [`item of level ${lists}`] : []),
    ...(path.includes('blockquote') ? ['quotation'] : []),
  ]
  return parts.join(' in a ') || (names[leaf.type] ?? 'text')
}

const names: Record<string, string> = {
  paragraph: 'paragraph',
  code: 'code',
  table: 'table',
  heading: 'heading',
}

function isHolder({ type }: AnyNode): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote'
}

/** The first thing in a container that both documents have. */
export function firstOf({ children }: AnyNode, end: End): AnyNode {
  const both = children!.find((child) => isPartOf(child, 'old') && isPartOf(child, 'new'))
  return both ?? children!.find((child) => isPartOf(child, sides[end])) ?? children![0] ?? { type: 'text' }
}
