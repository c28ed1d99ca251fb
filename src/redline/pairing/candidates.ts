import type { AnyNode } from '../../model/tree.js'
import type { Pair } from '../sequences/chain.js'
import { type Contents, likeness } from './content.js'
import type { Pairing } from './pairing.js'

/** Up to this many combinations in a gap, all are measured; above, those that share an uncommon word. */
const ALL = 4096
const UNCOMMON = 24
const CANDIDATES = 4
/** Beyond so many characters, a longer pair weighs no more. */
const LONG = 300

/** How much more an earlier pair is worth. */
const EARLIER = 1e-6

/** What the entries are compared by: by default their nodes. */
export interface Said {
  from(a: number): AnyNode
  to(b: number): AnyNode
}

/** Entries without a partner, by index, that stand between the same two pairs. */
export interface Gap {
  as: number[]
  bs: number[]
}

/** The entries without a partner on both sides, between each two pairs that keep their order. */
export function gaps(pairing: Pairing, kept: readonly Pair[]): Gap[] {
  const ends = { a: pairing.from.length, b: pairing.to.length }
  let last = { a: -1, b: -1 }
  return [...kept, ends].map((next) => {
    const gap = { as: free(pairing.toB, last.a, next.a), bs: free(pairing.toA, last.b, next.b) }
    last = next
    return gap
  })
}

/** The entries strictly between two indices that have no partner. */
export function free(paired: Int32Array, after: number, before: number): number[] {
  const result: number[] = []
  for (let index = after + 1; index < before; index += 1) if (paired[index] === -1) result.push(index)
  return result
}

/** The combinations worth measuring: all of a few, else by equal content in order and by shared uncommon words. */
export function candidates(
  pairing: Pairing,
  as: number[],
  bs: number[],
  contents: Contents,
  said: Said = saidBy(pairing),
): { a: number; b: number }[] {
  const every = as.length * bs.length <= ALL
  const found = every ? as.flatMap((a) => bs.map((b) => ({ a, b }))) : byContent(as, bs, contents, said)
  return found.filter(({ a, b }) => pairing.fits(a, b))
}

export function saidBy({ from, to }: Pairing): Said {
  return { from: (a) => from[a]!.node, to: (b) => to[b]!.node }
}

function byContent(as: number[], bs: number[], contents: Contents, said: Said): { a: number; b: number }[] {
  const equals = group(bs, (b) => [contents.id(said.to(b))])
  const holders = group(bs, (b) => new Set(contents.bag(said.to(b))))
  return as.flatMap((a) => {
    const node = said.from(a)
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

/** How like two nodes are; 0, without a look at their words, where their sizes alone rule out that it is `enough`. */
export function likenessOf(from: AnyNode, to: AnyNode, contents: Contents, enough: number): number {
  if (contents.id(from) === contents.id(to)) return 1
  const [bagA, bagB] = [contents.bag(from), contents.bag(to)]
  const most = (2 * Math.min(bagA.length, bagB.length)) / (bagA.length + bagB.length)
  return most < enough ? 0 : likeness(bagA, bagB)
}

/**
 * What a pair is worth to a chain of pairs in order: more the more there is of it, on the side that has less, and of
 * two that are worth the same the earlier one more.
 */
export function worthOf(measure: number, a: number, b: number, said: Said, contents: Contents): number {
  const size = Math.min(LONG, contents.size(said.from(a)), contents.size(said.to(b)))
  return measure * (1 + size) * (1 + EARLIER / (1 + a + b))
}
