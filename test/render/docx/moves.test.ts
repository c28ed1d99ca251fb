import * as docxodus from 'docxodus/core'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { beforeAll, describe, expect, it } from 'vitest'
import { redline } from '../../../src/redline/index.js'
import { findFormat } from '../../../src/render/index.js'
import { document, edited, editSteps } from '../../support/arbitrary.js'
import { runs } from '../../support/depth.js'
import { lint } from '../../support/docx-lint/index.js'
import { redlined } from '../../support/redlined.js'
import { parse } from '../../support/trees.js'
import { pairs } from './pairs.js'
import { docx, find, parseXml, partsOf, readDocx } from './word.js'

/** Moves as Word's own: the same documents come out, and Word is told what belongs together. */

beforeAll(() => docxodus.initialize())

function native(before: Root, after: Root, date: string | null = '2042-05-01T00:00:00Z'): Uint8Array {
  return docx(redline(before, after).tree, { date }, { moves: 'native' })
}

async function expectBoth(before: Root, after: Root): Promise<void> {
  const bytes = native(before, after)
  expect(lint(bytes)).toEqual([])
  expect(readDocx(await docxodus.docxDiffAcceptRevisions(bytes))).toEqual(readDocx(docx(after)))
  expect(readDocx(await docxodus.docxDiffRejectRevisions(bytes))).toEqual(readDocx(docx(before)))
}

function namesIn(bytes: Uint8Array, element: string): string[] {
  return find(parseXml(partsOf(bytes)['word/document.xml']!), element).map(
    ({ attributes }) => attributes['w:name'] ?? attributes['w:id']!,
  )
}

describe('native moves', () => {
  for (const [name, { before, after }] of Object.entries(pairs))
    it(`resolve to both documents: ${name}`, () => expectBoth(parse(before), parse(after)))

  it('resolve to both documents on made-up documents', async () => {
    await fc.assert(
      fc.asyncProperty(document, editSteps, (from, steps) => expectBoth(from, edited(from, steps))),
      { numRuns: runs(100) },
    )
  })

  const rows = (...codes: string[]) =>
    `| Code | Meaning |\n|---|---|\n${codes.map((code) => `| ${code} | the burrow ${code} is closed |\n`).join('')}`

  const items = (...texts: string[]) => texts.map((text) => `- ${text}\n`).join('')

  it.each([
    ['paragraphs', pairs['paragraphs put in, taken out and moved']!],
    [
      'rows',
      { before: rows('ZZ001', 'ZZ002', 'ZZ003', 'ZZ004'), after: rows('ZZ004', 'ZZ001', 'ZZ002', 'ZZ003') },
    ],
    [
      'items',
      {
        before: items(
          'Termites at dusk, in a wooden bowl',
          'Water at all times',
          'A second way out of the burrow',
        ),
        after: items(
          'A second way out of the burrow',
          'Termites at dusk, in a wooden bowl',
          'Water at all times',
        ),
      },
    ],
  ])('tie the old place to the new one, and resolve: %s', async (_, { before, after }) => {
    await expectBoth(parse(before), parse(after))
    const bytes = native(parse(before), parse(after))
    const from = namesIn(bytes, 'w:moveFromRangeStart')
    expect(from.length).toBeGreaterThan(0)
    expect(namesIn(bytes, 'w:moveToRangeStart').toSorted()).toEqual(from.toSorted())
    expect(namesIn(bytes, 'w:moveFromRangeEnd')).toHaveLength(from.length)
    const { 'word/document.xml': plain } = partsOf(docx(redline(parse(before), parse(after)).tree))
    expect(plain).not.toContain('move')
  })

  it('have one look: nothing in them changes its format as well', () => {
    const { before, after } = pairs['a section that ends in a list, moved away from before a table']!
    const { 'word/document.xml': body } = partsOf(native(parse(before), parse(after)))
    expect(body).toContain('<w:moveFrom ')
    expect(body).not.toContain('pPrChange')
  })

  it('are an option of the format', async () => {
    const { render } = findFormat('docx')!
    const document = redlined('policy-check-moved-edited')
    expect(namesIn((await render(document)) as Uint8Array, 'w:moveFrom')).toEqual([])
    const bytes = (await render(document, { moves: 'native' })) as Uint8Array
    expect(namesIn(bytes, 'w:moveFromRangeStart')).toEqual(namesIn(bytes, 'w:moveToRangeStart'))
    expect(namesIn(bytes, 'w:moveFromRangeStart')).toHaveLength(1)
  })

  it('are deletions and insertions where there is no date for them', async () => {
    const { before, after } = pairs['paragraphs put in, taken out and moved']!
    expect(namesIn(native(parse(before), parse(after), null), 'w:moveFrom')).toEqual([])
  })
})
