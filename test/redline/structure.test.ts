import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, reject } from '../../src/model/accept.js'
import type { AnyNode } from '../../src/model/tree.js'
import { redline } from '../../src/redline/index.js'
import { runs } from '../support/depth.js'
import { restructured, structuralSteps, structured } from '../support/structure.js'
import { bare } from '../support/trees.js'

describe('redline, on documents whose lists, tables and quotations were cut, joined, nested and made into one another', () => {
  it('gives both documents back, finds no change between one and itself, and has an entry for every mark', () => {
    fc.assert(
      fc.property(structured, structuralSteps, (from, steps) => {
        const to = restructured(from, steps)
        const { tree, changes } = redline(from, to)
        expect(accept(tree)).toEqual(bare(to))
        expect(reject(tree)).toEqual(bare(from))
        expect(redline(to, to).changes).toEqual([])
        const ids = changes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(markIds(tree))).toEqual(new Set(ids))
      }),
      { numRuns: runs(10_000) },
    )
  })

  it('finds as many changes from either side, in at least 995 of 1,000', () => {
    let [all, unequal] = [0, 0]
    fc.assert(
      fc.property(structured, structuralSteps, (from, steps) => {
        const to = restructured(from, steps)
        all += 1
        if (redline(from, to).changes.length !== redline(to, from).changes.length) unequal += 1
      }),
      { numRuns: runs(10_000), seed: 8 },
    )
    expect(unequal).toBeLessThanOrEqual(all * 0.005)
  })
})

function markIds(node: AnyNode): string[] {
  const own = node.data?.change ? [node.data.change.id] : []
  return [...own, ...(node.children ?? []).flatMap(markIds)]
}
