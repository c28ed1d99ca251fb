import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff, type Run } from '../../../src/redline/sequences/diff.js'
import { proof, runs } from '../../support/depth.js'

const sequence = fc.array(fc.nat(5), { maxLength: 14 })

function run(a: number[], b: number[], weigh = (_: number) => 1): Run[] {
  return diff(Int32Array.from(a), Int32Array.from(b), weigh)
}

/** The length of the longest common subsequence, by the textbook table: the oracle for how short a diff can be. */
function longestCommon(a: number[], b: number[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table[0]![0]!
}

function check(a: number[], b: number[], runs: Run[]): void {
  const end = { a: 0, b: 0 }
  runs.forEach((run, index) => {
    expect([run.a[0], run.b[0]]).toEqual([end.a, end.b])
    expect(run.equal).not.toBe(runs[index - 1]?.equal)
    if (run.equal) expect(a.slice(...run.a)).toEqual(b.slice(...run.b))
    end.a = run.a[1]
    end.b = run.b[1]
  })
  expect(end).toEqual({ a: a.length, b: b.length })
}

describe('diff', () => {
  it('covers both sequences with equal runs and edits in turn', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => check(a, b, run(a, b))),
      { numRuns: runs(3000) },
    )
  })

  it('is as short as can be where nothing anchors it', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const equal = run(a, b, () => 0).reduce(
          (sum, { equal, a: [from, to] }) => sum + (equal ? to - from : 0),
          0,
        )
        expect(equal).toBe(longestCommon(a, b))
      }),
      { numRuns: runs(3000) },
    )
  })

  it('anchors on what is unique, not on what is common', () => {
    // A common value would pair 0 with 0 across the unique 7; the unique one holds its place.
    expect(run([0, 0, 7], [7, 0, 0]).filter(({ equal }) => equal)).toEqual([
      { equal: true, a: [2, 3], b: [0, 1] },
    ])
  })

  proof('is not led ever deeper by anchors that hide one behind the other', () => {
    const twice = (offset: number) =>
      Array.from({ length: 60_000 }, (_, i) => (i >> 1) * 2 + (i % 2 ? offset : 0))
    check(twice(1), twice(3), run(twice(1), twice(3)))
  })

  it('settles for less than the shortest on long sequences without a common order, and still covers them', () => {
    const scattered = (seed: number) =>
      Array.from({ length: 20_000 }, (_, i) => (i * i * 31 + seed * i * 17) % 50)
    const [a, b] = [scattered(1), scattered(2)]
    check(a, b, run(a, b))
  })
})
