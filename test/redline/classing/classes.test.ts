import { describe, expect, it } from 'vitest'
import { IMPACTS } from '../../../src/model/change.js'
import { type ClassId, classes } from '../../../src/redline/classing/classes.js'
import { compare, gallery, loadScenario, type Side } from '../../support/gallery.js'

const ids = Object.keys(classes) as ClassId[]

/** Every pair of documents of the gallery, in both directions. */
const pairs = gallery.flatMap((name) => {
  const { before, after } = loadScenario(name)
  return [
    [before, after],
    [after, before],
  ] as [Side, Side][]
})

const classesBetween = (from: Side, to: Side) => compare(from, to).changes.map((change) => change.class)

describe.each(ids)('%s', (id) => {
  it('is given to a change of the gallery, and its mirror to the same change seen from the other side', () => {
    const shown = pairs.filter(([from, to]) => classesBetween(from, to).includes(id))
    expect(shown.length).toBeGreaterThan(0)
    for (const [from, to] of shown) expect(classesBetween(to, from)).toContain(classes[id].mirror)
  })

  it('is the mirror of its mirror', () => {
    const mirror = classes[id].mirror as ClassId
    expect(classes[mirror].mirror).toBe(id)
  })

  it('says in a sentence what it is, and what it does to a reader', () => {
    expect(classes[id].summary).toMatch(/^[A-Z].*\.$/)
    expect(IMPACTS).toContain(classes[id].impact)
  })
})

describe('the impact of a class', () => {
  it('is breaking for what takes away what another class adds without harm', () => {
    const added = ids.filter((id) => classes[id].impact === 'compatible' && classes[id].mirror !== id)
    expect(added.map((id) => [id, classes[classes[id].mirror as ClassId].impact])).toEqual(
      added.map((id) => [id, 'breaking']),
    )
  })
})
