import { beforeAll, describe, expect, it } from 'vitest'
import { accept, reject } from '../../src/model/accept.js'
import type { Change, ChangeKind, Redline } from '../../src/model/change.js'
import { type ClassId, classes } from '../../src/redline/classing/classes.js'
import { renderMarkdown } from '../../src/render/markdown/index.js'
import {
  changedBlocks,
  compare,
  describeChanges,
  gallery,
  loadScenario,
  pathOf,
  type Side,
} from '../support/gallery.js'
import { bare } from '../support/trees.js'

// What is expected was decided by eye, as a reader of the redline would. `vitest -u` rewrites it: read the diff.

/** Where either of two blocks can be called the one that moved, the two directions need not choose the same. */
const eitherMoved: ReadonlySet<string> = new Set(['list-sorted', 'table-sorted'])

describe.each(gallery)('%s', (name) => {
  let before: Side
  let after: Side
  let forward: Redline
  beforeAll(() => {
    ;({ before, after } = loadScenario(name))
    forward = compare(before, after)
  })

  it('gives both documents back', () => {
    const { tree } = forward
    expect(accept(tree)).toEqual(bare(after.document.tree))
    expect(reject(tree)).toEqual(bare(before.document.tree))
  })

  it('lists the changes that a reader sees', async () => {
    const { changes, untracked } = forward
    expect(untracked).toEqual([])
    await expect(describeChanges(changes)).toMatchFileSnapshot(pathOf(name, 'expected.txt'))
  })

  it('shows them in CriticMarkup', async () => {
    const { tree } = forward
    const shown = after.version ? changedBlocks(tree) : tree
    await expect(renderMarkdown({ tree: shown })).toMatchFileSnapshot(pathOf(name, 'expected.md'))
  })

  it('finds no change between a document and itself', () => {
    expect(compare(before, before).changes).toEqual([])
    expect(compare(after, after).changes).toEqual([])
  })

  it('says the same from the other side', () => {
    const aspect = eitherMoved.has(name) ? classOf : wordsOf
    const expected = forward.changes.map(mirrored).map(aspect)
    const backward = compare(after, before).changes.map(aspect)
    expect(backward.sort()).toEqual(expected.sort())
  })
})

type Seen = Pick<Change, 'kind' | 'class' | 'impact' | 'before' | 'after' | 'edits'>

const opposite: Partial<Record<ChangeKind, ChangeKind>> = { inserted: 'deleted', deleted: 'inserted' }

/** The change as it is to be listed when the two documents trade places. */
function mirrored({ kind, class: id, before, after, edits }: Change): Seen {
  const mirror = classes[id as ClassId].mirror
  return {
    kind: opposite[kind] ?? kind,
    class: mirror,
    impact: classes[mirror as ClassId].impact,
    before: after,
    after: before,
    edits: edits.map((edit) => ({ before: edit.after, after: edit.before })),
  }
}

/** What a change says, but for its id and places, which follow the direction. */
function wordsOf({ kind, class: id, impact, before, after, edits }: Seen): string {
  return JSON.stringify([id, kind, impact, before, after, edits.map((edit) => [edit.before, edit.after])])
}

function classOf(change: Seen): string {
  return `${change.class} ${change.kind}`
}
