/** A pairing of entry `a` of one list with entry `b` of another; `weight` says how much it is worth to keep in order. */
export interface Pair {
  a: number
  b: number
  weight: number
}

/**
 * The heaviest set of pairs that stand in the same order on both sides: the longest increasing subsequence, by
 * weight. `pairs` must be sorted by `a` and, for one `a`, by falling `b`: then no chain holds an entry twice.
 * n log n, by a Fenwick tree of the best sum that ends at or before each `b`.
 */
export function heaviestChain(pairs: readonly Pair[]): Pair[] {
  const order = [...new Set(pairs.map(({ b }) => b))].sort((x, y) => x - y)
  const rank = new Map(order.map((b, index) => [b, index + 1]))
  const best = new Int32Array(order.length + 1).fill(-1)
  const sums = new Float64Array(pairs.length)
  const previous = new Int32Array(pairs.length).fill(-1)
  let last = -1
  pairs.forEach((pair, index) => {
    const at = rank.get(pair.b)!
    let before = -1
    for (let i = at - 1; i > 0; i -= i & -i) before = heavier(sums, before, best[i]!)
    sums[index] = pair.weight + (before < 0 ? 0 : sums[before]!)
    previous[index] = before
    for (let i = at; i < best.length; i += i & -i) best[i] = heavier(sums, best[i]!, index)
    last = heavier(sums, last, index)
  })
  const chain: Pair[] = []
  for (let index = last; index >= 0; index = previous[index]!) chain.push(pairs[index]!)
  return chain.reverse()
}

function heavier(sums: Float64Array, a: number, b: number): number {
  if (a < 0 || b < 0) return a < 0 ? b : a
  return sums[b]! > sums[a]! ? b : a
}
