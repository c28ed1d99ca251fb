import { describe, expect, it } from 'vitest'
import { isMarked } from '../../../src/model/change.js'
import { scheduledChanges } from '../../../src/model/schedule.js'
import { renderPdf } from '../../../src/render/pdf/index.js'
import { sample } from '../../support/depth.js'
import { compare, gallery, loadScenario } from '../../support/gallery.js'
import { read } from './read.js'

/** Every redline of the gallery, as a PDF read by others' code. */
describe.each(sample(gallery))('the redline %s', (name) => {
  it('has every change in the schedule, linked to its place and back', async () => {
    const { before, after } = loadScenario(name)
    const { tree, changes, untracked } = compare(before, after)
    const document = {
      meta: after.document.meta,
      tree,
      redline: { from: before.file, to: after.file, changes, untracked },
    }
    const { text, links } = await read(await renderPdf(document))
    const marked = scheduledChanges(document).filter(({ changes }) => changes.some(isMarked))
    for (const { number } of marked) expect(text).toContain(`change${number}`)
    expect(links.inside).toBeGreaterThanOrEqual(2 * marked.length)
  })
})
