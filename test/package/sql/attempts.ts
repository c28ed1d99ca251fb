import type { PolicyData } from '../../../src/generated/policy-data.js'

export interface Attempt {
  migration: string
  cohort: string
  at: number
  code: string | null
}

/**
 * Attempts of many migrations, by migration and then oldest first; the same for the same seed. They crowd around the
 * instants at which something changes, to the millisecond, and often repeat their code.
 */
export function* makeAttempts(data: PolicyData, count: number, seed = 1): Generator<Attempt> {
  const below = generator(seed)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!
  const listed = data.versions.flatMap(({ checks }) => checks.map(({ code }) => code))
  const codes = [...listed, ...listed, 'ZZ404', '', ' MA999', null]
  const boundaries = data.timelineWithDrafts.flatMap(({ from, to }) => [from, to])
  const instants = [...boundaries.filter((boundary) => boundary !== null), data.knownUntil].map(
    ({ instant }) => Date.parse(instant),
  )
  for (let made = 0, migration = 1; made < count; migration += 1) {
    let cohort = pick(data.cohorts).name
    let at = pick(instants) - below(6)
    let code = pick(codes)
    for (let left = Math.min(1 + below(20), count - made); left > 0; left -= 1, made += 1) {
      yield { migration: `migration ${migration}`, cohort, at, code }
      at += pick([0, 0, 1, 2, 3_600_000, 20 * 86_400_000])
      if (below(4) === 0) code = pick(codes)
      if (below(20) === 0) cohort = pick(data.cohorts).name
    }
  }
}

/** Whole numbers from 0 up to, not including, the limit (xorshift32). */
export function generator(seed: number): (limit: number) => number {
  let state = seed | 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}
