import type { Pair } from '../sequences/chain.js'
import type { Contents } from './content.js'
import type { Entry } from './entries.js'

/** Which entry of one side goes with which of the other: -1 for none. */
export class Pairing {
  readonly toB: Int32Array
  readonly toA: Int32Array
  /** Pairs that are moves, by `a`. */
  readonly moves = new Set<number>()

  constructor(
    readonly from: readonly Entry[],
    readonly to: readonly Entry[],
  ) {
    this.toB = new Int32Array(from.length).fill(-1)
    this.toA = new Int32Array(to.length).fill(-1)
  }

  pair(a: number, b: number): void {
    this.toB[a] = b
    this.toA[b] = a
  }

  part(a: number): void {
    this.toA[this.toB[a]!] = -1
    this.toB[a] = -1
  }

  /** Whether two entries may go together at all. */
  fits(a: number, b: number): boolean {
    return this.from[a]!.node.type === this.to[b]!.node.type && this.from[a]!.key === this.to[b]!.key
  }

  /** The pairs in the order of the old side. */
  pairs(contents: Contents): Pair[] {
    const result: Pair[] = []
    this.toB.forEach((b, a) => {
      if (b < 0) return
      const weight = Math.min(weightOf(this.from[a]!, contents), weightOf(this.to[b]!, contents))
      result.push({ a, b, weight })
    })
    return result
  }
}

/** Beyond so many characters, a longer entry is worth no more to keep in its place; a heading is worth so many more. */
const LONG = 300
const HEADING = 120

/** What it is worth to keep an entry in its place. A heading stays: what is below it moves to another one. */
function weightOf(entry: Entry, contents: Contents): number {
  const { node } = entry
  const heading = node.type === 'heading' ? HEADING : 0
  return 1 + Math.min(LONG, contents.size(node)) + heading + (isWorthMoving(entry, contents) ? 0 : STAYS)
}

/** Shorter entries than this, in words, are deleted and inserted rather than moved, unless they have a key or a name. */
const SHORTEST_MOVE = 5
/** Of two that are worth the same, the one that cannot move stays. */
const STAYS = 0.5

export function isWorthMoving({ node, key, names }: Entry, contents: Contents): boolean {
  return key !== null || names.length > 0 || contents.bag(node).length >= SHORTEST_MOVE
}

/** What an entry is to be known by; null where by nothing. */
type Property = (entry: Entry, index: number) => string | number | null

/** Pairs the entries that are the only one with their property on each side. */
export function pairUnique(pairing: Pairing, of: Property, ofB = of): void {
  const [as, bs] = [unique(pairing.from, pairing.toB, of), unique(pairing.to, pairing.toA, ofB)]
  for (const [value, a] of as) {
    const b = bs.get(value)
    if (a >= 0 && b !== undefined && b >= 0 && pairing.fits(a, b)) pairing.pair(a, b)
  }
}

/** Each value with the index of its one entry that is not paired yet; -1 where there are several. */
function unique(entries: readonly Entry[], paired: Int32Array, property: Property) {
  const found = new Map<string | number, number>()
  entries.forEach((entry, index) => {
    if (paired[index] !== -1) return
    const value = property(entry, index)
    if (value !== null) found.set(value, found.has(value) ? -1 : index)
  })
  return found
}
