import type { AnyNode } from '../../model/tree.js'
import { pairMoves } from '../pairing/likeness.js'
import { Pairing } from '../pairing/pairing.js'
import { type Merging, mark, type Origin } from './merging.js'
import { type RowMerging, rowMerging } from './table.js'

/**
 * What one document alone has in one container, and the other alone in another, has moved between them: an item to
 * another list, a row to another table, a paragraph out of or into a list. What has moved may stand inside what came
 * or went as a whole.
 */
export function moveStrays(children: AnyNode[], merging: Merging): AnyNode[] {
  const strays = { old: straysIn(children, 'deleted', merging), new: straysIn(children, 'inserted', merging) }
  if (strays.old.length === 0 || strays.new.length === 0) return children
  const moves = { deleted: new Map<AnyNode, AnyNode>(), inserted: new Map<AnyNode, AnyNode>() }
  const rows = rowMergings(merging)
  for (const [from, to] of pairStrays(strays.old, strays.new, rows, merging)) {
    const origin: Origin = { from: from.origin, to: to.origin }
    const merged = rows(from, to)?.mergeRow(from.origin, to.origin) ?? merging.node(from.origin, to.origin)
    moves.deleted.set(from.node, mark(from.origin, 'moved-from', origin, merging))
    moves.inserted.set(to.node, mark(merged, 'moved-to', origin, merging))
  }
  return moves.deleted.size === 0 ? children : replaced(children, null, moves, merging)
}

/** Something that could have moved: where it stands in the merged tree, and as its document has it. */
interface Stray {
  node: AnyNode
  origin: AnyNode
  /** Of a row, its table. */
  table: AnyNode | null
  /** The place in the list of the stray that it is part of; -1 where there is none. */
  around: number
}

type Whole = 'deleted' | 'inserted'

const kinds: ReadonlySet<string> = new Set(['listItem', 'tableRow', 'paragraph', 'blockquote', 'code'])

/** Shorter than this, in words, a text stands at two places by chance; a row says what it is in fewer. */
const SHORTEST = 5
const SHORTEST_ROW = 3

/** What came, or what went, as a whole: each item, row and text of it, what holds others before these. */
function straysIn(nodes: readonly AnyNode[], kind: Whole, merging: Merging): Stray[] {
  const strays: Stray[] = []
  const seen = new Set<AnyNode>()
  const collect = (node: AnyNode, parent: AnyNode | null, isInside: boolean, around: number): void => {
    const own = node.data?.change?.kind
    if (own && own !== kind && isWhole(own)) return
    const inside = isInside || own === kind
    let place = around
    if (inside && isStray(node, parent, merging) && !seen.has(node)) {
      seen.add(node)
      const end = kind === 'deleted' ? 'from' : 'to'
      const table = node.type === 'tableRow' ? (merging.origins.get(parent!)?.[end] ?? parent) : null
      place = strays.length
      strays.push({ node, origin: merging.origins.get(node)?.[end] ?? node, table, around })
    }
    if (holders.has(node.type)) for (const child of node.children!) collect(child, node, inside, place)
  }
  for (const node of nodes) collect(node, null, false, -1)
  return strays
}

const holders: ReadonlySet<string> = new Set(['list', 'listItem', 'table', 'blockquote'])

function isWhole(kind: string): boolean {
  return ['deleted', 'inserted', 'moved-from', 'moved-to'].includes(kind)
}

/** Rows with a declared key are what a table shows of data: in another table they say another thing. */
function isStray(node: AnyNode, parent: AnyNode | null, { contents }: Merging): boolean {
  if (!kinds.has(node.type) || node.data?.key !== undefined || node.data?.id !== undefined) return false
  if (node.type === 'tableRow')
    return parent!.children![0] !== node && contents.bag(node).length >= SHORTEST_ROW
  return contents.bag(node).length >= SHORTEST
}

/** First what says exactly the same and is the only one that does, then what is like it. */
function pairStrays(olds: Stray[], news: Stray[], rows: RowMergings, merging: Merging): [Stray, Stray][] {
  const { contents } = merging
  const pairs: [Stray, Stray][] = []
  const moved = { old: new Set<Stray>(), new: new Set<Stray>() }
  const isFree = (stray: Stray, all: Stray[], gone: Set<Stray>): boolean => {
    for (let at: Stray | undefined = stray; at; at = all[at.around]) if (gone.has(at)) return false
    return true
  }
  const pair = (from: Stray, to: Stray) => {
    if (!isFree(from, olds, moved.old) || !isFree(to, news, moved.new)) return
    if (holdsMoved(from, olds, moved.old) || holdsMoved(to, news, moved.new)) return
    // In a table of other columns the row would show cells that its table has no column for.
    if (rows(from, to)?.inPlace === false) return
    moved.old.add(from)
    moved.new.add(to)
    pairs.push([from, to])
  }
  const id = ({ origin }: Stray) => `${origin.type} ${contents.id(origin)}`
  const [ofOld, ofNew] = [once(olds, id), once(news, id)]
  for (const [value, from] of ofOld) {
    const to = ofNew.get(value)
    if (from && to) pair(from, to)
  }
  const rest = {
    old: olds.filter((stray) => isFree(stray, olds, moved.old)),
    new: news.filter((stray) => isFree(stray, news, moved.new)),
  }
  const entries = (strays: Stray[]) => strays.map(({ origin }) => ({ node: origin, key: null, names: [] }))
  const pairing = new Pairing(entries(rest.old), entries(rest.new))
  pairMoves(pairing, contents)
  for (const { a, b } of pairing.pairs(contents)) pair(rest.old[a]!, rest.new[b]!)
  return pairs
}

function holdsMoved(stray: Stray, all: Stray[], moved: Set<Stray>): boolean {
  for (const other of moved)
    for (let at = all[other.around]; at; at = all[at.around]) if (at === stray) return true
  return false
}

/** Each value with the one stray that has it; null where several do. */
function once(strays: Stray[], value: (stray: Stray) => string): Map<string, Stray | null> {
  const found = new Map<string, Stray | null>()
  for (const stray of strays) found.set(value(stray), found.has(value(stray)) ? null : stray)
  return found
}

type RowMergings = (from: Stray, to: Stray) => RowMerging | null

/** How rows of the two strays' tables become one, found once for each two tables; null for what is no row. */
function rowMergings(merging: Merging): RowMergings {
  const known = new Map<AnyNode, Map<AnyNode, RowMerging>>()
  return (from, to) => {
    if (!from.table || !to.table) return null
    const ofTable = known.get(from.table) ?? new Map<AnyNode, RowMerging>()
    known.set(from.table, ofTable)
    const found = ofTable.get(to.table) ?? rowMerging(from.table, to.table, merging)
    ofTable.set(to.table, found)
    return found
  }
}

/** The nodes with what moved in place of what came and went; what is around that is copied, as it may be the documents' own. */
function replaced(
  nodes: readonly AnyNode[],
  around: Whole | null,
  moves: Record<Whole, ReadonlyMap<AnyNode, AnyNode>>,
  merging: Merging,
): AnyNode[] {
  return nodes.map((node) => {
    const own = node.data?.change?.kind
    const whole = own === 'deleted' || own === 'inserted' ? own : around
    const moved = whole && moves[whole].get(node)
    if (moved) return moved
    if (!holders.has(node.type) || own === 'moved-from' || own === 'moved-to') return node
    const children = replaced(node.children!, whole, moves, merging)
    if (children.every((child, index) => child === node.children![index])) return node
    const copy = { ...node, children }
    const origin = merging.origins.get(node)
    if (origin) merging.origins.set(copy, origin)
    return copy
  })
}
