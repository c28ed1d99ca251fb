import { expect, it } from 'vitest'
import { sample, wholly } from '../support/depth.js'
import { kinds } from './kinds.js'
import { mutate, type Outcome, table } from './run.js'

const names = Object.keys(kinds)

/** Faults of every kind, put into the sources one at a time; `MUTATIONS=table` prints what was said of them, by kind. */
it('finds every fault, at its line, and tells it once', { timeout: 3_600_000 }, () => {
  expect(names.length).toBeGreaterThanOrEqual(57)
  const outcomes = mutate(wholly([60])[0] ?? 1, [...sample(names, 4)])
  if (process.env.MUTATIONS === 'table') process.stdout.write(`${table(outcomes)}\n`)

  const share = (has: (outcome: Outcome) => boolean) => outcomes.filter(has).length / outcomes.length
  expect(outcomes.filter(({ found }) => !found)).toEqual([])
  expect(share(({ line }) => line)).toBeGreaterThanOrEqual(0.99)
  expect(share(({ code }) => code)).toBeGreaterThanOrEqual(0.97)
  expect(share(({ messages }) => messages <= 1)).toBeGreaterThanOrEqual(0.98)
})
