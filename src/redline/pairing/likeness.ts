import { heaviestChain, type Pair } from '../sequences/chain.js'
import { candidates, free, gaps, likenessOf, saidBy, worthOf } from './candidates.js'
import { type Contents, containment } from './content.js'
import { depthOf, type Entry } from './entries.js'
import type { Pairing } from './pairing.js'

/** How like two entries must be to be one entry with edits. Containers need less: what is in them is paired anew; rows are measured by the cell. */
const LIKE = 0.45
const LIKE_CONTAINER = 0.25
const LIKE_ROW = 0.35
/** How like two entries must be that are the only ones of their kind in a gap. */
const LIKE_ALONE = 0.25
/** How like, and how long in words, to be one entry that moved with edits. */
const LIKE_MOVED = 0.6
const LONG_MOVED = 8

/** How much of the shorter of two paragraphs the longer one must hold to be the same but for a sentence, and from how many words. */
const KEPT = 0.85
const SHORTEST_KEPT = 4

const containers = new Set(['list', 'table', 'blockquote', 'footnoteDefinition'])

/**
 * Pairs what equality left over: first in each gap between entries that keep their place, in order; then between
 * neighbours that moved together; at last across gaps, as moves with edits.
 */
export function pairByLikeness(pairing: Pairing, kept: readonly Pair[], contents: Contents): void {
  for (const { as, bs } of gaps(pairing, kept)) pairInOrder(pairing, as, bs, contents)
  pairBesideMoves(pairing, contents)
  pairRenamed(pairing)
  pairMoves(pairing, contents)
}

function pairInOrder(pairing: Pairing, as: number[], bs: number[], contents: Contents): number[] {
  if (as.length === 0 || bs.length === 0) return []
  const [ofA, ofB] = [countTypes(pairing.from, as), countTypes(pairing.to, bs)]
  const like = candidates(pairing, as, bs, contents).flatMap(({ a, b }) => {
    const { type } = pairing.from[a]!.node
    const enough = enoughFor(type, ofA.get(type) === 1 && ofB.get(type) === 1)
    const measure = measureOf(pairing, a, b, contents, enough)
    return measure >= enough ? [{ a, b, weight: worthOf(measure, a, b, saidBy(pairing), contents) }] : []
  })
  // For one `a`, later `b` first: a chain can then hold only one of them.
  like.sort((x, y) => x.a - y.a || y.b - x.b)
  const chain = heaviestChain(like)
  for (const { a, b } of chain) pairing.pair(a, b)
  return chain.flatMap(({ a, b }) => keepBoth(pairing, a, b, contents))
}

/**
 * Where a sentence that is longer than the rest went from one paragraph to its neighbour, it alone would pair the one
 * with the other: each goes with what is left of itself. Returns the old ends of what is paired.
 */
function keepBoth(pairing: Pairing, a: number, b: number, contents: Contents): number[] {
  for (const step of [1, -1]) {
    const [nextA, nextB] = [a + step, b - step]
    if (pairing.toB[nextA] !== -1 || pairing.toA[nextB] !== -1) continue
    if (!isKept(pairing, a, nextB, contents) || !isKept(pairing, nextA, b, contents)) continue
    pairing.part(a)
    pairing.pair(a, nextB)
    pairing.pair(nextA, b)
    return [a, nextA]
  }
  return [a]
}

/** Whether two are paragraphs of which one says all that the other says, or nearly all. */
function isKept(pairing: Pairing, a: number, b: number, contents: Contents): boolean {
  const [from, to] = [pairing.from[a]!.node, pairing.to[b]!.node]
  if (from.type !== 'paragraph' || !pairing.fits(a, b)) return false
  const [bagA, bagB] = [contents.bag(from), contents.bag(to)]
  return Math.min(bagA.length, bagB.length) >= SHORTEST_KEPT && containment(bagA, bagB) >= KEPT
}

function enoughFor(type: string, alone: boolean): number {
  if (type === 'tableRow') return LIKE_ROW
  return containers.has(type) ? LIKE_CONTAINER : alone ? LIKE_ALONE : LIKE
}

function measureOf(pairing: Pairing, a: number, b: number, contents: Contents, enough: number): number {
  const [{ node: from, like }, { node: to }] = [pairing.from[a]!, pairing.to[b]!]
  return like && contents.id(from) !== contents.id(to)
    ? like(from, to)
    : likenessOf(from, to, contents, enough)
}

function countTypes(entries: readonly Entry[], indices: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const index of indices)
    counts.set(entries[index]!.node.type, (counts.get(entries[index]!.node.type) ?? 0) + 1)
  return counts
}

/** Two neighbours moved, with something unpaired between them on both sides: it moved with them. */
function pairBesideMoves(pairing: Pairing, contents: Contents): void {
  const moved = [...pairing.moves].sort((x, y) => x - y)
  moved.forEach((a, index) => {
    const next = moved[index + 1]
    if (next === undefined) return
    const [b, nextB] = [pairing.toB[a]!, pairing.toB[next]!]
    const [as, bs] = [free(pairing.toB, a, next), free(pairing.toA, b, nextB)]
    if (as.length !== next - a - 1 || bs.length !== nextB - b - 1) return
    for (const found of pairInOrder(pairing, as, bs, contents)) pairing.moves.add(found)
  })
}

/** A heading with other words before the same text is the same heading. */
function pairRenamed(pairing: Pairing): void {
  const { from, to, toA, toB, moves } = pairing
  from.forEach(({ node }, a) => {
    const b = (toB[a + 1] ?? -1) - 1
    if (node.type !== 'heading' || toB[a] !== -1 || b < 0 || toA[b] !== -1 || !pairing.fits(a, b)) return
    if (depthOf(node) !== depthOf(to[b]!.node)) return
    pairing.pair(a, b)
    if (moves.has(a + 1)) moves.add(a)
  })
}

/** Pairs what is long and like another, wherever it stands, as moves. */
export function pairMoves(pairing: Pairing, contents: Contents): void {
  const long = (node: { node: Parameters<Contents['bag']>[0] }) =>
    contents.bag(node.node).length >= LONG_MOVED
  const as = free(pairing.toB, -1, pairing.from.length).filter((a) => long(pairing.from[a]!))
  const bs = free(pairing.toA, -1, pairing.to.length).filter((b) => long(pairing.to[b]!))
  if (as.length === 0 || bs.length === 0) return
  const like = candidates(pairing, as, bs, contents).flatMap(({ a, b }) => {
    const measure = measureOf(pairing, a, b, contents, LIKE_MOVED)
    return measure >= LIKE_MOVED ? [{ a, b, weight: measure }] : []
  })
  like.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const { a, b } of like) {
    if (pairing.toB[a] !== -1 || pairing.toA[b] !== -1) continue
    pairing.pair(a, b)
    pairing.moves.add(a)
  }
}
