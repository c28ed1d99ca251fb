import { heaviestChain, type Pair } from '../sequences/chain.js'
import type { Contents } from './content.js'
import { type Entry, NAMES } from './entries.js'
import { pairByLikeness } from './likeness.js'
import { Pairing } from './pairing.js'

/** How an entry of the merged list came about, by its index on either side. */
export type Step =
  | { kind: 'kept'; a: number; b: number }
  | { kind: 'deleted' | 'moved-from'; a: number; b: number }
  | { kind: 'inserted' | 'moved-to'; a: number; b: number }

/** Shorter entries than this, in words, are deleted and inserted rather than moved, unless they have a key or a name. */
const SHORTEST_MOVE = 5

/**
 * Pairs two lists, in stages: declared keys, content that is unique on both sides, unique names; then the heaviest
 * chain of these stays in place and the rest are moves; then, between what is paired, equal neighbours and likeness.
 * Returns the merged list in order: at each place first what only the old side has, then what only the new one has.
 */
export function align(from: readonly Entry[], to: readonly Entry[], contents: Contents): Step[] {
  const pairing = new Pairing(from, to)
  pairEqualEnds(pairing, contents)
  pairUnique(pairing, ({ key }) => key)
  pairUnique(pairing, ({ node, key }) => (key === null ? contents.id(node) : null))
  for (let rank = 0; rank < NAMES; rank += 1) {
    pairUnique(pairing, ({ node, names }) =>
      names[rank] === undefined ? null : `${node.type} ${names[rank]}`,
    )
  }
  const { kept, moved } = splitMoves(pairing, contents)
  extend(pairing, kept, contents)
  extend(pairing, moved, contents)
  pairByLikeness(pairing, kept, contents)
  return steps(pairing)
}

/** Two entries that go together without a second look: the same content, and no key that says otherwise. */
function equal(pairing: Pairing, a: number, b: number, contents: Contents): boolean {
  if (pairing.toB[a] !== -1 || pairing.toA[b] !== -1) return false
  return pairing.fits(a, b) && contents.id(pairing.from[a]!.node) === contents.id(pairing.to[b]!.node)
}

function pairEqualEnds(pairing: Pairing, contents: Contents): void {
  const { from, to } = pairing
  let start = 0
  while (start < from.length && start < to.length && equal(pairing, start, start, contents))
    pairing.pair(start, start++)
  for (
    let a = from.length - 1, b = to.length - 1;
    a >= start && b >= start && equal(pairing, a, b, contents);
    a -= 1, b -= 1
  ) {
    pairing.pair(a, b)
  }
}

/** Pairs the entries that are the only one with their property on each side. */
function pairUnique(pairing: Pairing, property: (entry: Entry) => string | number | null): void {
  const [ofA, ofB] = [unique(pairing.from, pairing.toB, property), unique(pairing.to, pairing.toA, property)]
  for (const [value, a] of ofA) {
    const b = ofB.get(value)
    if (a >= 0 && b !== undefined && b >= 0 && pairing.fits(a, b)) pairing.pair(a, b)
  }
}

/** Each value with the index of its one entry that is not paired yet; -1 where there are several. */
function unique(
  entries: readonly Entry[],
  paired: Int32Array,
  property: (entry: Entry) => string | number | null,
) {
  const found = new Map<string | number, number>()
  entries.forEach((entry, index) => {
    if (paired[index] !== -1) return
    const value = property(entry)
    if (value !== null) found.set(value, found.has(value) ? -1 : index)
  })
  return found
}

/** Parts the pairs so far into those that keep their order and those that are moves; short chance moves are undone. */
function splitMoves(pairing: Pairing, contents: Contents): { kept: Pair[]; moved: Pair[] } {
  const pairs = pairing.pairs(contents)
  const kept = heaviestChain(pairs)
  const inPlace = new Set(kept.map(({ a }) => a))
  const moved = pairs.filter(({ a }) => !inPlace.has(a))
  return { kept, moved: moved.filter(({ a }) => isMove(pairing, a, contents)) }
}

function isMove(pairing: Pairing, a: number, contents: Contents): boolean {
  const { node, key, names } = pairing.from[a]!
  const worth = key !== null || names.length > 0 || contents.bag(node).length >= SHORTEST_MOVE
  if (worth) pairing.moves.add(a)
  else pairing.part(a)
  return worth
}

/** Grows each pair over its equal neighbours, so that what is not unique goes with what it stands beside. */
function extend(pairing: Pairing, pairs: Pair[], contents: Contents): void {
  for (const step of [1, -1]) {
    for (const pair of step === 1 ? [...pairs] : [...pairs].reverse()) {
      for (let a = pair.a + step, b = pair.b + step; a >= 0 && b >= 0; a += step, b += step) {
        if (a >= pairing.from.length || b >= pairing.to.length || !equal(pairing, a, b, contents)) break
        pairing.pair(a, b)
        if (pairing.moves.has(pair.a)) pairing.moves.add(a)
        pairs.push({ a, b, weight: 1 })
      }
    }
  }
  pairs.sort((x, y) => x.a - y.a)
}

/** The merged list: before each kept entry what left there, then what came. */
function steps({ from, toA, toB, moves }: Pairing): Step[] {
  const result: Step[] = []
  let came: Step[] = []
  let a = 0
  const leaveUpTo = (end: number) => {
    for (; a < end; a += 1) {
      result.push(moves.has(a) ? { kind: 'moved-from', a, b: toB[a]! } : { kind: 'deleted', a, b: -1 })
    }
    for (const step of came) result.push(step)
    came = []
  }
  toA.forEach((partner, b) => {
    if (partner < 0) came.push({ kind: 'inserted', a: -1, b })
    else if (moves.has(partner)) came.push({ kind: 'moved-to', a: partner, b })
    else {
      leaveUpTo(partner)
      result.push({ kind: 'kept', a: a++, b })
    }
  })
  leaveUpTo(from.length)
  return result
}
