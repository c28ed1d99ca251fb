import { heaviestChain, type Pair } from '../sequences/chain.js'
import type { Contents } from './content.js'
import { type Entry, NAMES } from './entries.js'
import { pairByLikeness } from './likeness.js'
import { isWorthMoving, Pairing, pairUnique } from './pairing.js'
import { pairContainers, pairInSections, pairSections } from './sections.js'
import { type Step, steps } from './steps.js'

/**
 * Pairs two lists, in stages: declared keys; headings, and what stands in one section of both sides; content that is
 * unique on both sides, unique names; lists and tables that changed in one section; then the heaviest chain of these stays in place and the rest are moves; then,
 * between what is paired, equal neighbours and likeness. Returns the merged list in order.
 */
export function align(from: readonly Entry[], to: readonly Entry[], contents: Contents): Step[] {
  const pairing = new Pairing(from, to)
  pairUnique(pairing, ({ key }) => key)
  if (from.some(isHeading) && to.some(isHeading)) {
    pairByContent(pairing, contents, isHeading)
    pairByName(pairing, isHeading)
    pairSections(pairing, contents)
    pairInSections(pairing, contents)
  }
  pairByContent(pairing, contents)
  pairByName(pairing)
  pairContainers(pairing, contents)
  const { kept, moved } = splitMoves(pairing, contents)
  const [first, last] = [
    { a: -1, b: -1, weight: 0 },
    { a: from.length, b: to.length, weight: 0 },
  ]
  extend(pairing, kept, contents, { first: [first], last: [last] })
  extend(pairing, moved, contents, { first: [], last: [] })
  pairByLikeness(pairing, kept, contents)
  return steps(pairing, contents)
}

function isHeading({ node }: Entry): boolean {
  return node.type === 'heading'
}

function pairByContent(pairing: Pairing, contents: Contents, which?: (entry: Entry) => boolean): void {
  pairUnique(pairing, (entry) =>
    entry.key === null && (!which || which(entry)) ? contents.id(entry.node) : null,
  )
}

function pairByName(pairing: Pairing, which?: (entry: Entry) => boolean): void {
  for (let rank = 0; rank < NAMES; rank += 1) {
    pairUnique(pairing, (entry) => {
      const name = entry.names[rank]
      return name === undefined || (which && !which(entry)) ? null : `${entry.node.type} ${name}`
    })
  }
}

/** Two entries that go together without a second look: the same content, and no key that says otherwise. */
function equal(pairing: Pairing, a: number, b: number, contents: Contents): boolean {
  if (pairing.toB[a] !== -1 || pairing.toA[b] !== -1) return false
  return pairing.fits(a, b) && contents.id(pairing.from[a]!.node) === contents.id(pairing.to[b]!.node)
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
  const worth = isWorthMoving(pairing.from[a]!, contents)
  if (worth) pairing.moves.add(a)
  else pairing.part(a)
  return worth
}

/**
 * Grows each pair, and the ends of the lists, over its equal neighbours, so that what is not unique goes with what it
 * stands beside: text with what it follows, and only then, as a heading always, with what follows it.
 */
function extend(
  pairing: Pairing,
  pairs: Pair[],
  contents: Contents,
  ends: { first: Pair[]; last: Pair[] },
): void {
  const passes = [
    { step: 1, headings: false },
    { step: -1, headings: true },
    { step: 1, headings: true },
  ]
  for (const { step, headings } of passes) {
    for (const pair of step === 1 ? [...ends.first, ...pairs] : [...pairs, ...ends.last].reverse()) {
      for (let a = pair.a + step, b = pair.b + step; a >= 0 && b >= 0; a += step, b += step) {
        if (a >= pairing.from.length || b >= pairing.to.length || !equal(pairing, a, b, contents)) break
        if (!headings && pairing.from[a]!.node.type === 'heading') break
        pairing.pair(a, b)
        if (pairing.moves.has(pair.a)) pairing.moves.add(a)
        pairs.push({ a, b, weight: 1 })
      }
    }
    pairs.sort((x, y) => x.a - y.a)
  }
}
