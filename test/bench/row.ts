import type { Measured, Results } from './measure.js'
import type { Pair } from './pair.js'
import type { PeerName } from './peers/index.js'
import type { Sentences } from './sentences.js'

/** What was measured on one pair. */
export interface Row {
  pair: Pair
  sentences: Sentences
  results: Results
}

/** What a peer did with the pair; null where it failed, was late or was not run. */
export function measured({ results }: Row, name: PeerName): Measured | null {
  const result = results.get(name)
  return !result || 'failure' in result ? null : result
}

/** Milliseconds that a peer takes: at least, where it was given up; endless, where it failed; null, where it was not run. */
export function timeOf({ results }: Row, name: PeerName): number | null {
  const result = results.get(name)
  if (!result) return null
  return 'failure' in result ? (result.after ?? Number.POSITIVE_INFINITY) : result.median
}
