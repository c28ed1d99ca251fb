import { describe, it } from 'vitest'

/**
 * How deep a proof goes: `npm run test:proofs` runs all of it, `npm test` as much as a contributor can wait for. A test
 * file that imports this is in both suites (see vitest.config.ts).
 */
const isWhole = process.env.MEHRS_PROOFS === 'whole'

/** How many random cases a proof of so many tries. */
export function runs(whole: number): number {
  return isWhole ? whole : Math.ceil(whole / 50)
}

/** A test that only `npm run test:proofs` runs: it takes more of a contributor's time than it tells on most days. */
export const proof = isWhole ? it : it.skip

/** The same for several tests that have one thing to prepare. */
export const proofs = isWhole ? describe : describe.skip

/** Of a list of cases the whole, or one in so many. The first is always among them. */
export function sample<T>(cases: readonly T[], oneIn = 16): readonly T[] {
  return isWhole ? cases : cases.filter((_, index) => index % oneIn === 0)
}

/** Of cases that take long, all or none. */
export function wholly<T>(cases: readonly T[]): readonly T[] {
  return isWhole ? cases : []
}
