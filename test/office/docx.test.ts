import { isDeepStrictEqual } from 'node:util'
import type { Root } from 'mdast'
import { beforeAll, describe, expect, it } from 'vitest'
import { redline } from '../../src/redline/index.js'
import { pairs } from '../render/docx/pairs.js'
import { policyFiles } from '../render/docx/policy.js'
import { docx } from '../render/docx/word.js'
import { compare, gallery, loadScenario } from '../support/gallery.js'
import { parse } from '../support/trees.js'
import { resolve, shown } from './office.js'

/** LibreOffice takes both documents out of our redlines: text, styles, numbers, tables and notes. */

interface Files {
  old: Uint8Array
  new: Uint8Array
  redline: Uint8Array
  /** Whether anything changed: a scenario may be that nothing did. */
  differ: boolean
}

const cases: Record<string, () => Files> = {
  ...Object.fromEntries(
    Object.entries(pairs).map(([name, { before, after }]) => [
      name,
      () => files(parse(before), parse(after)),
    ]),
  ),
  ...Object.fromEntries(gallery.map((name) => [`scenario ${name}`, () => scenarioFiles(name)])),
  '7.0 to 7.1 of the policy': () => ({ ...policyFiles('7.0', '7.1'), differ: true }),
}

function files(from: Root, to: Root, { tree, changes } = redline(from, to)): Files {
  return { old: docx(from), new: docx(to), redline: docx(tree), differ: changes.length > 0 }
}

function scenarioFiles(name: string): Files {
  const { before, after } = loadScenario(name)
  return files(before.document.tree, after.document.tree, compare(before, after))
}

/**
 * What LibreOffice 7.4 cannot resolve, however it is written. The mark of the paragraph with the first footnote of all is
 * never tracked, and in front of this one stands no other that could take it. The mark between two tables stays, as there
 * is nothing to join it with: of a table that was cut, both parts keep all of their rows, with a gap between them.
 */
const limits = new Set([
  'scenario footnote-taken-out-label-reused',
  'scenario table-cut',
  'scenario table-joined',
])

const differ = new Map<string, boolean>()
let resolved: ReturnType<typeof resolve>

beforeAll(() => {
  const made: Record<string, Uint8Array> = {}
  Object.entries(cases).forEach(([name, make], index) => {
    const { differ: changed, ...kinds } = make()
    differ.set(name, changed)
    for (const [kind, bytes] of Object.entries(kinds)) made[`${index}-${kind}`] = bytes
  })
  resolved = resolve(made)
}, 600_000)

describe('tracked changes, as LibreOffice resolves them', () => {
  const named = Object.keys(cases).map((name, index) => [name, index] as const)
  it.each(named.filter(([name]) => !limits.has(name)))('%s', both)
  it.fails.each(named.filter(([name]) => limits.has(name)))('cannot yet: %s', both)

  function both(name: string, index: number): void {
    const { accept, reject } = resolved[`${index}-redline`]!
    const [old, now] = [resolved[`${index}-old`]!.accept, resolved[`${index}-new`]!.accept]
    // What looks the same in Word, such as a list that was cut with nothing in between, stands in the schedule alone.
    if (!differ.get(name) || !isDeepStrictEqual(shown(old), shown(now)))
      expect(accept.changes > 0).toBe(differ.get(name))
    expect([accept.left, reject.left, old.changes, now.changes]).toEqual([0, 0, 0, 0])
    expect(shown(accept)).toEqual(shown(now))
    expect(shown(reject)).toEqual(shown(old))
  }
})
