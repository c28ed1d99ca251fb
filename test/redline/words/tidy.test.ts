import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diff, type Run } from '../../../src/redline/sequences/diff.js'
import { tidy, type Units } from '../../../src/redline/words/tidy.js'
import { runs } from '../../support/depth.js'

/** Numbers as words: 0 is a space, 1 opens a bracket, 2 closes one, the rest are words. */
function unitsOf(a: number[], b: number[]): Units {
  return {
    a: Int32Array.from(a),
    b: Int32Array.from(b),
    isWord: (value) => value > 2,
    seam: (before, after) => (before === -1 || after === -1 ? 6 : before === 0 ? 3 : 0),
    bracket: (value) => (value === 1 ? 1 : value === 2 ? -1 : 0),
  }
}

function tidied(a: number[], b: number[]): Run[] {
  const units = unitsOf(a, b)
  return tidy(
    diff(units.a, units.b, () => 1),
    units,
  )
}

const sequence = fc.array(fc.nat(6), { maxLength: 12 })

describe('tidy', () => {
  it('still covers both sequences, with equal runs that are equal', () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const runs = tidied(a, b)
        const end = [0, 0]
        runs.forEach((run, index) => {
          expect([run.a[0], run.b[0]]).toEqual(end)
          expect(run.equal).not.toBe(runs[index - 1]?.equal)
          if (run.equal) expect(a.slice(...run.a)).toEqual(b.slice(...run.b))
          end[0] = run.a[1]
          end[1] = run.b[1]
        })
        expect(end).toEqual([a.length, b.length])
      }),
      { numRuns: runs(5000) },
    )
  })

  it('moves an insertion to the start of the text where it can as well stand there', () => {
    expect(tidied([3], [3, 4, 0, 3])[0]).toEqual({ equal: false, a: [0, 0], b: [0, 3] })
  })
})
