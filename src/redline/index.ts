import type { Root } from 'mdast'
import { side, unmarked } from '../model/accept.js'
import type { Redline } from '../model/change.js'
import type { AnyNode } from '../model/tree.js'
import { classify } from './classing/classify.js'
import { createSayings } from './classing/sayings.js'
import { changeOf } from './listing/changes.js'
import { listUnits } from './listing/units.js'
import { createMerging } from './merging/merge.js'
import type { Merging } from './merging/merging.js'
import { moveStrays } from './merging/strays.js'
import { entriesOf } from './pairing/entries.js'
import { relabelNotes } from './pairing/notes.js'

export interface RedlineOptions {
  /** The names that the places of changes give the two documents; by default `from` and `to`. */
  files?: { from: string; to: string }
}

/**
 * Two documents as one: a tree with change marks, of which `reject` gives back `from` and `accept` gives back
 * `to` (without positions, adjacent text joined), and the list of the changes, in the order of the tree.
 * The arguments are mdast trees, of CommonMark and GFM or of any nodes that keep mdast's shape; they are not
 * changed. Nodes are paired by `data.id` and `data.key` where they have them, and by content and likeness where not.
 * Throws only where the result would not give both documents back, which is a bug of ours.
 */
export function redline(
  from: Root,
  to: Root,
  { files = { from: 'from', to: 'to' } }: RedlineOptions = {},
): Redline {
  const merging = createMerging()
  const old = relabelNotes(from, to, merging.contents)
  const merged = merging.blocks(entriesOf(old.children), entriesOf(to.children))
  const children = moveStrays(merged, merging)
  const tree: AnyNode = { type: 'root', children }
  if (to.data) tree.data = to.data
  const units = listUnits(tree, merging.origins)
  prove(tree, from, to, merging)
  const sayings = createSayings({ from, to }, tree, merging.origins)
  return {
    tree: tree as Root,
    changes: units.map((unit) => classify(changeOf(unit, merging.origins, files), sayings)),
    untracked: [],
  }
}

/** A redline that misleads is worse than none: what it says of both sides is compared with them. */
function prove(tree: AnyNode, from: Root, to: Root, { contents }: Merging): void {
  const isWhole = unmarked()
  if (contents.id(side(tree, 'new', isWhole)!) !== contents.id(to))
    throw new Error('the redline does not give the new document back')
  if (contents.id(side(tree, 'old', isWhole)!) !== contents.id(from))
    throw new Error('the redline does not give the old document back')
}
