import type { Data, Root } from 'mdast'
import { type Side, side } from '../model/accept.js'
import { plain } from '../model/plain.js'
import { fieldEdits } from '../model/readings.js'
import type { AnyNode, MarkKind } from '../model/tree.js'

/**
 * What marks on blocks say in words, where showing old and new text cannot say it: that a block was moved, and where its
 * other end is, or which of its fields changed. One change says the same thing once, at the first of its blocks.
 */
export function notesOf(tree: Root): Map<AnyNode, string> {
  const notes = new Map<AnyNode, string>()
  collect(tree, notes, endsOf(tree), new Set())
  return notes
}

/** By the id of a change that moved something: where it stood and stands. */
type Ends = Map<string, Partial<Record<Side, End>>>

/** The words of the heading over one end of a move, and its place among all blocks. */
interface End {
  heading: string
  at: number
}

function endsOf(tree: Root): Ends {
  const ends: Ends = new Map()
  let heading: AnyNode | null = null
  let at = 0
  const visit = (node: AnyNode): void => {
    at += 1
    const { id, kind } = node.data?.change ?? {}
    // A heading that moved stands under the one before it.
    const which = kind === 'moved-from' ? 'old' : kind === 'moved-to' ? 'new' : null
    if (which) {
      const known = ends.get(id!) ?? {}
      ends.set(id!, known)
      const over = heading && (side(heading, which) ?? side(heading, which === 'old' ? 'new' : 'old'))
      known[which] ??= { heading: over ? plain(over) : '', at }
    }
    if (node.type === 'heading') heading = node
    node.children?.forEach(visit)
  }
  visit(tree)
  return ends
}

function collect(node: AnyNode, notes: Map<AnyNode, string>, ends: Ends, said: Set<string>): void {
  const note = noteOf(node, ends)
  const once = `${node.data?.change?.id} ${note}`
  if (note !== null && !said.has(once)) {
    notes.set(node, note)
    said.add(once)
  }
  for (const child of node.children ?? []) collect(child, notes, ends, said)
}

/** The marks whose fields say something. */
const saying: ReadonlySet<MarkKind> = new Set(['changed', 'moved-to'])

function noteOf(node: AnyNode, ends: Ends): string | null {
  const { change, nesting }: Data = node.data ?? {}
  if (change?.kind === 'moved-from') return `moved ${other(ends.get(change.id)!, 'new')}`
  const changed = change && (nesting || saying.has(change.kind)) ? fieldEdits(node) : []
  const notes = changed.map(({ before, after }) => `${after}, was ${before}`)
  if (change?.kind === 'moved-to') notes.unshift(`moved here ${other(ends.get(change.id)!, 'old')}`)
  return notes.length > 0 ? notes.join('; ') : null
}

/** Where the other end of a move is, named by the heading over it where that is another. */
function other({ old, new: now }: Partial<Record<Side, End>>, which: Side): string {
  const way = which === 'old' ? 'from' : 'to'
  const [there, here] = which === 'old' ? [old, now] : [now, old]
  if (!there || !here) return `${way} another place`
  if (there.heading !== here.heading)
    return there.heading === '' ? `${way} before the first heading` : `${way} under “${there.heading}”`
  return `${way === 'from' ? 'from ' : ''}further ${there.at > here.at ? 'down' : 'up'}`
}
