import { expect, it } from 'vitest'
import { composePolicy } from '../../../src/compose/index.js'
import type { AnyNode } from '../../../src/model/tree.js'
import { portable } from '../../../src/render/pdf/engines.js'
import { renderPdf } from '../../../src/render/pdf/index.js'
import { workspace } from '../../support/made-up.js'
import { redlinedTexts } from '../../support/redlined.js'
import { read } from './read.js'

const made = workspace()
const document = composePolicy(made, made.versions[0]!)

/** How many cells of a document's tables head a column, or a row that has a key. */
function headers(node: AnyNode): number {
  if (node.type !== 'table') return (node.children ?? []).reduce((sum, child) => sum + headers(child), 0)
  const [head, ...rows] = node.children!
  return head!.children!.length + rows.filter(({ data }) => data?.key !== undefined).length
}

it.each([
  ['native', undefined],
  ['portable', portable],
])('a cell that says the key of its row heads it (%s engine)', async (_, engine) => {
  const { structure } = await read(await renderPdf(document, engine))
  expect(structure.filter((role) => role === 'TH')).toHaveLength(headers(document.tree))
})

it('a row of plain Markdown, which has no key, is headed by none', async () => {
  const { structure } = await read(
    await renderPdf(redlinedTexts('| A |\n| - |\n| b |\n', '| A |\n| - |\n| b |\n')),
  )
  expect(structure.filter((role) => role === 'TH')).toHaveLength(1)
})

it('bookmarks say the words of a heading without the marks of its changes', async () => {
  const bytes = await renderPdf(
    redlinedTexts('# T\n\n## Old name of it\n\nX.\n', '# T\n\n## New name of it\n\nX.\n'),
  )
  expect((await read(bytes)).bookmarks).toContain('New name of it')
})
