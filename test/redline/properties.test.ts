import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accept, reject } from '../../src/model/accept.js'
import type { AnyNode } from '../../src/model/tree.js'
import { redline } from '../../src/redline/index.js'
import { document, edited, editSteps } from '../support/arbitrary.js'
import { runs } from '../support/depth.js'
import { bare, parse } from '../support/trees.js'

/** Every mark's id in the tree. */
function markIds(node: AnyNode): string[] {
  const own = node.data?.change ? [node.data.change.id] : []
  return [...own, ...(node.children ?? []).flatMap(markIds)]
}

describe('redline, on made-up documents', () => {
  it('gives both documents back, whatever they are (rule 1)', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        const { tree } = redline(from, to)
        expect(accept(tree)).toEqual(bare(to))
        expect(reject(tree)).toEqual(bare(from))
      }),
      { numRuns: runs(6000) },
    )
  })

  it('gives both documents back after an edit script', () => {
    fc.assert(
      fc.property(document, editSteps, (from, steps) => {
        const to = edited(from, steps)
        const { tree } = redline(from, to)
        expect(accept(tree)).toEqual(bare(to))
        expect(reject(tree)).toEqual(bare(from))
      }),
      { numRuns: runs(4000) },
    )
  })

  it('finds no change between a document and itself', () => {
    fc.assert(
      fc.property(document, (tree) => {
        expect(redline(tree, tree).changes).toEqual([])
      }),
      { numRuns: runs(1000) },
    )
  })

  it('lists every mark of the tree exactly once by id, and every entry is in the tree (rule 5)', () => {
    fc.assert(
      fc.property(document, editSteps, (from, steps) => {
        const { tree, changes } = redline(from, edited(from, steps))
        const ids = changes.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(markIds(tree))).toEqual(new Set(ids))
      }),
      { numRuns: runs(2000) },
    )
  })

  it('does not change its arguments', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        const before = structuredClone([from, to])
        redline(from, to)
        expect([from, to]).toEqual(before)
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('redline, on what is no change (rule 3)', () => {
  it.each([
    ['a re-wrapped paragraph', 'One two\nthree four.', 'One two three\nfour.'],
    ['a re-padded table', '| a | b |\n|---|---|\n| 1 | 2 |', '|a    |b|\n|-|-|\n|1|2      |'],
    ['other bullets and emphasis marks', '* one\n* _two_', '- one\n- *two*'],
    ['a list set loosely', '- one\n- two', '- one\n\n- two'],
    ['a heading underlined', '# Title', 'Title\n====='],
  ])('%s', (_, from, to) => {
    const { tree, changes } = redline(parse(from), parse(to))
    expect(changes).toEqual([])
    expect(reject(tree)).toEqual(bare(parse(from)))
  })
})
