import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redline } from '../../src/redline/index.js'
import { renderPdf } from '../../src/render/pdf/index.js'
import { meta } from '../render/docx/word.js'
import { document, edited, editSteps } from '../support/arbitrary.js'
import { gallery } from '../support/gallery.js'
import { published, root, workspaceIn } from '../support/published.js'
import { redlined } from '../support/redlined.js'
import { judge } from './judge.js'

/** veraPDF, which others wrote, judges every PDF that we make against PDF/UA-1. */

async function expectPass(pdfs: Map<string, Uint8Array>): Promise<void> {
  const judgements = judge(pdfs)
  expect([...judgements].filter(([, { broken }]) => broken.length > 0)).toEqual([])
  for (const { checks } of judgements.values()) expect(checks).toBeGreaterThan(100)
}

it('finds fault with a PDF that has no structure', () => {
  const objects = [
    '%PDF-1.7\n',
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n',
    '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n',
    '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj\n',
  ]
  const at = (index: number) => String(objects.slice(0, index).join('').length).padStart(10, '0')
  const bare = [
    `${objects.join('')}xref`,
    '0 4',
    '0000000000 65535 f ',
    ...[1, 2, 3].map((index) => `${at(index)} 00000 n `),
    'trailer <</Root 1 0 R /Size 4>>',
    'startxref',
    String(objects.join('').length),
    '%%EOF',
  ].join('\n')
  expect(judge(new Map([['bare', Buffer.from(bare)]])).get('bare')!.broken).not.toEqual([])
})

it.each([
  ['the policy', root],
  ['a made-up policy', `${root}/test/fixtures/workspaces/made-up`],
])('passes all that is published of %s', async (_, folder) => {
  const outputs = await published(workspaceIn(folder))
  const pdfs = outputs.filter(({ path }) => path.endsWith('.pdf'))
  expect(pdfs.length).toBeGreaterThan(2)
  await expectPass(new Map(pdfs.map(({ path, bytes }) => [path, bytes])))
})

it('passes every redline of the gallery', async () => {
  const pdfs = new Map<string, Uint8Array>()
  for (const name of gallery) pdfs.set(name, await renderPdf(redlined(name)))
  await expectPass(pdfs)
})

it('passes redlines of made-up documents', async () => {
  const pdfs = new Map<string, Uint8Array>()
  const pairs = fc.sample(fc.tuple(document, editSteps), { numRuns: 60, seed: 1 })
  for (const [index, [from, steps]] of pairs.entries()) {
    const { tree, changes, untracked } = redline(from, edited(from, steps))
    const made = { meta, tree, redline: { from: 'a', to: 'b', changes, untracked } }
    pdfs.set(String(index), await renderPdf(made))
  }
  await expectPass(pdfs)
})
