import * as docxodus from 'docxodus/core'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { beforeAll, describe, expect, it } from 'vitest'
import { redline } from '../../../src/redline/index.js'
import { document, edited, editSteps } from '../../support/arbitrary.js'
import { proof, runs, sample } from '../../support/depth.js'
import { compare, gallery, loadScenario } from '../../support/gallery.js'
import { parse } from '../../support/trees.js'
import { pairs } from './pairs.js'
import { policyFiles } from './policy.js'
import { docx, readDocx } from './word.js'

/** A second engine, written by others, takes both documents out of our redlines. */

beforeAll(() => docxodus.initialize())

async function expectBoth(before: Root, after: Root, tree = redline(before, after).tree): Promise<void> {
  const [old, now] = [readDocx(docx(before)), readDocx(docx(after))]
  const bytes = docx(tree)
  if (old.join('\n') !== now.join('\n')) expect(await docxodus.getRevisions(bytes)).not.toEqual([])
  expect(readDocx(await docxodus.docxDiffAcceptRevisions(bytes))).toEqual(now)
  expect(readDocx(await docxodus.docxDiffRejectRevisions(bytes))).toEqual(old)
}

describe('tracked changes, as docxodus resolves them', () => {
  for (const [name, { before, after }] of Object.entries(pairs)) {
    it(name, () => expectBoth(parse(before), parse(after)))
    it(`${name}, the other way`, () => expectBoth(parse(after), parse(before)))
  }

  it.each(sample(gallery))('scenario %s', async (name) => {
    const { before, after } = loadScenario(name)
    await expectBoth(before.document.tree, after.document.tree, compare(before, after).tree)
  })

  it('7.0 to 7.1 of the policy', async () => {
    const files = policyFiles('7.0', '7.1')
    expect(await docxodus.getRevisions(files.redline)).not.toEqual([])
    expect(readDocx(await docxodus.docxDiffAcceptRevisions(files.redline))).toEqual(readDocx(files.new))
    expect(readDocx(await docxodus.docxDiffRejectRevisions(files.redline))).toEqual(readDocx(files.old))
  })

  it('gives both documents back on made-up documents', async () => {
    await fc.assert(
      fc.asyncProperty(document, editSteps, async (from, steps) => {
        await expectBoth(from, edited(from, steps))
      }),
      { numRuns: runs(150) },
    )
  })

  proof('knows every tracked change for one of its own kind', async () => {
    const { before, after } = pairs['rows put in, taken out and moved; cells changed']!
    const [from, to] = [parse(before), parse(after)]
    const proof = await docxodus.proveRedlineReversibility(docx(from), docx(to), docx(redline(from, to).tree))
    expect(proof.revisionClassifications.length).toBeGreaterThan(0)
    for (const { disposition, redline: revision } of proof.revisionClassifications) {
      expect({ disposition, status: revision?.resolutionStatus }).toEqual({
        disposition: 'generated',
        status: 'supported',
      })
    }
  })
})
