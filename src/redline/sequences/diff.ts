import { heaviestChain, type Pair } from './chain.js'

/** A stretch of both sequences: equal throughout, or an edit that takes `a` away and puts `b` there (either may be empty). */
export interface Run {
  equal: boolean
  a: [start: number, end: number]
  b: [start: number, end: number]
}

/** Myers' search gives way after this many edits in one go: it settles for the furthest point it reached. */
const PATIENCE = 400

/** So often a range is split at anchors; text made to hide them one behind the other is searched from there on. */
const DEPTH = 32

/**
 * The difference of two sequences of numbers: equal runs and edits in turn, never two of one kind side by side.
 * Numbers that are unique on both sides anchor it (patience), Myers' search works in between. `weigh` says how much
 * an anchor is worth; 0 for one that is not to anchor. Time grows with length times PATIENCE at most.
 */
export function diff(a: Int32Array, b: Int32Array, weigh: (value: number) => number): Run[] {
  const partner = new Int32Array(a.length).fill(-1)
  divide(a, b, 0, a.length, 0, b.length, partner, weigh, DEPTH)
  return runsOf(partner, b.length)
}

/** The runs that a pairing of `a` with `b` means: `partner[i]` is the place in `b` of `a[i]`, rising, or -1. */
export function runsOf(partner: Int32Array, lengthOfB: number): Run[] {
  const runs: Run[] = []
  let [a, b] = [0, 0]
  while (a < partner.length || b < lengthOfB) {
    const start: [number, number] = [a, b]
    while (a < partner.length && partner[a] === b) {
      a += 1
      b += 1
    }
    if (a > start[0]) runs.push({ equal: true, a: [start[0], a], b: [start[1], b] })
    const edit: [number, number] = [a, b]
    while (a < partner.length && partner[a] === -1) a += 1
    b = a < partner.length ? partner[a]! : lengthOfB
    if (a > edit[0] || b > edit[1]) runs.push({ equal: false, a: [edit[0], a], b: [edit[1], b] })
  }
  return runs
}

type Weigh = (value: number) => number

/** Pairs the equal ends of a range, then splits it at its anchors, or else searches it. */
function divide(
  a: Int32Array,
  b: Int32Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  partner: Int32Array,
  weigh: Weigh,
  depth: number,
): void {
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) partner[aStart++] = bStart++
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) partner[--aEnd] = --bEnd
  if (aStart === aEnd || bStart === bEnd) return
  const anchors = depth === 0 ? [] : heaviestChain(sharedOnce(a, b, aStart, aEnd, bStart, bEnd, weigh))
  if (anchors.length === 0) {
    search(a, b, aStart, aEnd, bStart, bEnd, partner)
    return
  }
  for (const anchor of anchors) {
    divide(a, b, aStart, anchor.a, bStart, anchor.b, partner, weigh, depth - 1)
    partner[anchor.a] = anchor.b
    aStart = anchor.a + 1
    bStart = anchor.b + 1
  }
  divide(a, b, aStart, aEnd, bStart, bEnd, partner, weigh, depth - 1)
}

/** The values that stand once in each range. */
function sharedOnce(
  a: Int32Array,
  b: Int32Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  weigh: Weigh,
): Pair[] {
  const inB = new Map<number, number>()
  for (let j = bStart; j < bEnd; j += 1) inB.set(b[j]!, inB.has(b[j]!) ? -1 : j)
  const inA = new Map<number, number>()
  for (let i = aStart; i < aEnd; i += 1)
    if ((inB.get(a[i]!) ?? -1) >= 0) inA.set(a[i]!, inA.has(a[i]!) ? -1 : i)
  const pairs: Pair[] = []
  for (const [value, i] of inA) {
    const weight = i < 0 ? 0 : weigh(value)
    if (weight > 0) pairs.push({ a: i, b: inB.get(value)!, weight })
  }
  return pairs.sort((x, y) => x.a - y.a)
}

/**
 * Myers' greedy search, in goes of at most PATIENCE edits: a go that does not reach the end pairs what it found up
 * to its furthest point, and the next starts there.
 */
function search(
  a: Int32Array,
  b: Int32Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  partner: Int32Array,
): void {
  while (aStart < aEnd && bStart < bEnd) {
    const reached = go(a, b, aStart, aEnd, bStart, bEnd, partner)
    aStart = reached.a
    bStart = reached.b
  }
}

function go(
  a: Int32Array,
  b: Int32Array,
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  partner: Int32Array,
): { a: number; b: number } {
  const [n, m] = [aEnd - aStart, bEnd - bStart]
  const most = Math.min(n + m, PATIENCE)
  const trace: Int32Array[] = []
  // furthest[k + most + 1]: how far into `a` the best path on diagonal k (a - b) has come.
  const furthest = new Int32Array(2 * most + 3)
  for (let edits = 0; ; edits += 1) {
    let best = -1
    let bestK = 0
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + most + 1
      let x =
        k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!)
          ? furthest[at + 1]!
          : furthest[at - 1]! + 1
      if (edits === 0) x = 0
      while (x < n && x - k >= 0 && x - k < m && a[aStart + x] === b[bStart + x - k]) x += 1
      furthest[at] = x
      const inside = x <= n && x - k <= m && x - k >= 0
      if (inside && 2 * x - k > best) {
        best = 2 * x - k
        bestK = k
      }
    }
    trace.push(furthest.slice(most + 1 - edits, most + 2 + edits))
    if (best >= n + m || edits === most) {
      const x = furthest[bestK + most + 1]!
      walkBack(trace, x, bestK, aStart, bStart, partner)
      return { a: aStart + x, b: bStart + x - bestK }
    }
  }
}

/** Follows the furthest points back to the start and pairs the diagonals on the way. */
function walkBack(
  trace: Int32Array[],
  x: number,
  k: number,
  aStart: number,
  bStart: number,
  partner: Int32Array,
): void {
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const before = edits === 0 ? null : trace[edits - 1]!
    const reach = (diagonal: number) => before?.[diagonal + edits - 1] ?? -1
    const down = k === -edits || (k !== edits && reach(k - 1) < reach(k + 1))
    const start = before === null ? 0 : down ? reach(k + 1) : reach(k - 1) + 1
    for (; x > start; x -= 1) partner[aStart + x - 1] = bStart + x - 1 - k
    if (before === null) return
    k = down ? k + 1 : k - 1
    x = reach(k)
  }
}
