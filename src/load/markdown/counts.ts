import { limits } from '../limits.js'

/** What is counted of a whole text. */
export type Counted = 'lines' | 'blocks' | 'definitions' | 'bars' | 'addresses' | 'marks' | 'steps'

export type Counts = Record<Counted, number>

const names = ['lines', 'blocks', 'definitions', 'bars', 'addresses', 'marks', 'steps'] as const

export function noCounts(): Counts {
  return { lines: 0, blocks: 0, definitions: 0, bars: 0, addresses: 0, marks: 0, steps: 0 }
}

export function addCounts(sum: Counts, counts: Counts): void {
  for (const name of names) sum[name] += counts[name]
}

/** The first of them that is over so many times its limit. */
export function firstOver(counts: Counts, times = 1): Counted | undefined {
  return names.find((name) => counts[name] > times * limits[name])
}
