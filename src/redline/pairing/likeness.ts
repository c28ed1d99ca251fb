import { heaviestChain, type Pair } from '../sequences/chain.js'
import { type Contents, likeness } from './content.js'
import { depthOf, type Entry } from './entries.js'
import type { Pairing } from './pairing.js'

/** How like two entries must be to be one entry with edits. Containers need less: what is in them is paired anew. */
const LIKE = 0.45
const LIKE_CONTAINER = 0.25
/** How like two entries must be that are the only ones of their kind in a gap. */
const LIKE_ALONE = 0.25
/** How like, and how long in words, to be one entry that moved with edits. */
const LIKE_MOVED = 0.6
const LONG_MOVED = 8
/** Up to this many combinations in a gap, all are measured; above, those that share an uncommon word. */
const ALL = 4096
const UNCOMMON = 24
const CANDIDATES = 4
/** Beyond so many characters, a longer pair weighs no more. */
const LONG = 300

const containers = new Set(['list', 'table', 'blockquote', 'footnoteDefinition'])

/**
 * Pairs what equality left over: first in each gap between entries that keep their place, in order; then between
 * neighbours that moved together; at last across gaps, as moves with edits.
 */
export function pairByLikeness(pairing: Pairing, kept: readonly Pair[], contents: Contents): void {
  const ends = { a: pairing.from.length, b: pairing.to.length }
  let last = { a: -1, b: -1 }
  for (const next of [...kept, ends]) {
    pairInOrder(pairing, free(pairing.toB, last.a, next.a), free(pairing.toA, last.b, next.b), contents)
    last = next
  }
  pairBesideMoves(pairing, contents)
  pairRenamed(pairing)
  pairMoves(pairing, contents)
}

/** The entries strictly between two indices that have no partner. */
function free(paired: Int32Array, after: number, before: number): number[] {
  const result: number[] = []
  for (let index = after + 1; index < before; index += 1) if (paired[index] === -1) result.push(index)
  return result
}

function pairInOrder(pairing: Pairing, as: number[], bs: number[], contents: Contents): number[] {
  if (as.length === 0 || bs.length === 0) return []
  const [ofA, ofB] = [countTypes(pairing.from, as), countTypes(pairing.to, bs)]
  const like = candidates(pairing, as, bs, contents).flatMap(({ a, b }) => {
    const { type } = pairing.from[a]!.node
    const alone = ofA.get(type) === 1 && ofB.get(type) === 1
    const enough = containers.has(type) ? LIKE_CONTAINER : alone ? LIKE_ALONE : LIKE
    const measure = likenessOf(pairing, a, b, contents, enough)
    return measure >= enough ? [{ a, b, weight: measure * sizeOf(pairing, b, contents) }] : []
  })
  // For one `a`, later `b` first: a chain can then hold only one of them.
  like.sort((x, y) => x.a - y.a || y.b - x.b)
  const chain = heaviestChain(like)
  for (const { a, b } of chain) pairing.pair(a, b)
  return chain.map(({ a }) => a)
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

function pairMoves(pairing: Pairing, contents: Contents): void {
  const long = (node: { node: Parameters<Contents['bag']>[0] }) =>
    contents.bag(node.node).length >= LONG_MOVED
  const as = free(pairing.toB, -1, pairing.from.length).filter((a) => long(pairing.from[a]!))
  const bs = free(pairing.toA, -1, pairing.to.length).filter((b) => long(pairing.to[b]!))
  if (as.length === 0 || bs.length === 0) return
  const like = candidates(pairing, as, bs, contents).flatMap(({ a, b }) => {
    const measure = likenessOf(pairing, a, b, contents, LIKE_MOVED)
    return measure >= LIKE_MOVED ? [{ a, b, weight: measure }] : []
  })
  like.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  for (const { a, b } of like) {
    if (pairing.toB[a] !== -1 || pairing.toA[b] !== -1) continue
    pairing.pair(a, b)
    pairing.moves.add(a)
  }
}

/** The combinations worth measuring: all of a few, else by equal content in order and by shared uncommon words. */
function candidates(
  pairing: Pairing,
  as: number[],
  bs: number[],
  contents: Contents,
): { a: number; b: number }[] {
  const every = as.length * bs.length <= ALL
  const found = every ? as.flatMap((a) => bs.map((b) => ({ a, b }))) : byContent(pairing, as, bs, contents)
  return found.filter(({ a, b }) => pairing.fits(a, b))
}

function byContent(
  pairing: Pairing,
  as: number[],
  bs: number[],
  contents: Contents,
): { a: number; b: number }[] {
  const equals = group(bs, (b) => [contents.id(pairing.to[b]!.node)])
  const holders = group(bs, (b) => new Set(contents.bag(pairing.to[b]!.node)))
  return as.flatMap((a) => {
    const { node } = pairing.from[a]!
    const same = equals.get(contents.id(node))?.shift()
    const votes = new Map<number, number>()
    for (const word of contents.bag(node)) {
      const having = holders.get(word) ?? []
      if (having.length <= UNCOMMON) for (const b of having) votes.set(b, (votes.get(b) ?? 0) + 1)
    }
    const best = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, CANDIDATES)
    const result = best.filter(([b]) => b !== same).map(([b]) => ({ a, b }))
    return same === undefined ? result : [{ a, b: same }, ...result]
  })
}

function group(entries: number[], keys: (entry: number) => Iterable<number>): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const entry of entries) {
    for (const key of keys(entry)) {
      const known = groups.get(key)
      if (known) known.push(entry)
      else groups.set(key, [entry])
    }
  }
  return groups
}

/** How like two entries are; 0, without a look at their words, where their sizes alone rule out that it is `enough`. */
function likenessOf(pairing: Pairing, a: number, b: number, contents: Contents, enough: number): number {
  const [from, to] = [pairing.from[a]!.node, pairing.to[b]!.node]
  if (contents.id(from) === contents.id(to)) return 1
  const [bagA, bagB] = [contents.bag(from), contents.bag(to)]
  const most = (2 * Math.min(bagA.length, bagB.length)) / (bagA.length + bagB.length)
  return most < enough ? 0 : likeness(bagA, bagB)
}

function sizeOf(pairing: Pairing, b: number, contents: Contents): number {
  return 1 + Math.min(LONG, contents.size(pairing.to[b]!.node))
}
