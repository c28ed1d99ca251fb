import { beforeAll, describe, expect, it } from 'vitest'
import { redline } from '../../src/redline/index.js'
import { pairs } from '../render/docx/pairs.js'
import { docx } from '../render/docx/word.js'
import { compare, gallery, loadScenario } from '../support/gallery.js'
import { parse } from '../support/trees.js'
import { resolve, shown } from './office.js'

/** LibreOffice takes both documents out of redlines whose moves are Word's own. */

const trees = [
  ...Object.entries(pairs).map(([name, { before, after }]) => {
    const [from, to] = [parse(before), parse(after)]
    return { name, from, to, tree: redline(from, to).tree }
  }),
  ...gallery.map((name) => {
    const { before, after } = loadScenario(name)
    return { name, from: before.document.tree, to: after.document.tree, tree: compare(before, after).tree }
  }),
].filter(({ tree }) => JSON.stringify(tree).includes('moved-to'))

let resolved: ReturnType<typeof resolve>

beforeAll(() => {
  const files = trees.flatMap(({ from, to, tree }, index) => [
    [`${index}-old`, docx(from)] as const,
    [`${index}-new`, docx(to)] as const,
    [`${index}-redline`, docx(tree, {}, { moves: 'native' })] as const,
  ])
  resolved = resolve(Object.fromEntries(files))
}, 600_000)

describe('native moves, as LibreOffice resolves them', () => {
  it.each(trees.map(({ name }, index) => [name, index] as const))('%s', (_, index) => {
    const { accept, reject } = resolved[`${index}-redline`]!
    expect(accept.changes).toBeGreaterThan(0)
    expect([accept.left, reject.left]).toEqual([0, 0])
    expect(shown(accept)).toEqual(shown(resolved[`${index}-new`]!.accept))
    expect(shown(reject)).toEqual(shown(resolved[`${index}-old`]!.accept))
  })
})
