import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heaviestChain, type Pair } from '../../../src/redline/sequences/chain.js'

const pairs = fc
  .array(fc.record({ a: fc.nat(6), b: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 9 })
  .map((list) => list.sort((x, y) => x.a - y.a || y.b - x.b))

const sum = (chain: readonly Pair[]) => chain.reduce((total, { weight }) => total + weight, 0)
const rises = (chain: readonly Pair[]) =>
  chain.every((pair, index) => index === 0 || (pair.a > chain[index - 1]!.a && pair.b > chain[index - 1]!.b))

/** The best chain by trying every subset. */
function best(list: readonly Pair[]): number {
  let most = 0
  for (let bits = 0; bits < 2 ** list.length; bits += 1) {
    const chosen = list.filter((_, index) => bits & (1 << index))
    if (rises(chosen)) most = Math.max(most, sum(chosen))
  }
  return most
}

describe('heaviestChain', () => {
  it('rises on both sides and weighs as much as any chain can', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const chain = heaviestChain(list)
        expect(rises(chain)).toBe(true)
        expect(sum(chain)).toBe(best(list))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the heavy entry in place and lets the light one move', () => {
    const heavy = { a: 0, b: 1, weight: 30 }
    expect(heaviestChain([heavy, { a: 1, b: 0, weight: 2 }])).toEqual([heavy])
  })
})
