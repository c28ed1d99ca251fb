import type { Data, Root } from 'mdast'
import { type Side, side } from '../model/accept.js'
import { nameOf } from '../model/plain.js'
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

/** One end of a move: the words of the heading that stands over it in that document, and its place among all nodes. */
interface End {
  type: string
  heading: string
  at: number
}

const ends: Partial<Record<MarkKind, Side>> = { 'moved-from': 'old', 'moved-to': 'new' }

function endsOf(tree: Root): Ends {
  const found: Ends = new Map()
  const headings: Record<Side, string> = { old: '', new: '' }
  let at = 0
  const visit = (node: AnyNode): void => {
    at += 1
    const { id, kind } = node.data?.change ?? {}
    const which = kind && ends[kind]
    if (which) {
      const known = found.get(id!) ?? {}
      found.set(id!, known)
      known[which] ??= { type: node.type, heading: headings[which], at }
    }
    if (node.type === 'heading')
      for (const each of ['old', 'new'] as const) {
        const own = side(node, each)
        if (own) headings[each] = nameOf(own)
      }
    node.children?.forEach(visit)
  }
  visit(tree)
  return found
}

function collect(node: AnyNode, notes: Map<AnyNode, string>, moves: Ends, said: Set<string>): void {
  const note = noteOf(node, moves)
  const once = `${node.data?.change?.id} ${note}`
  if (note !== null && !said.has(once)) {
    notes.set(node, note)
    said.add(once)
  }
  for (const child of node.children ?? []) collect(child, notes, moves, said)
}

/** The marks whose fields say something. */
const saying: ReadonlySet<MarkKind> = new Set(['changed', 'moved-to'])

function noteOf(node: AnyNode, moves: Ends): string | null {
  const { change, nesting }: Data = node.data ?? {}
  if (change?.kind === 'moved-from') return `moved ${other(moves.get(change.id)!, 'new')}`
  const changed = change && (nesting || saying.has(change.kind)) ? fieldEdits(node) : []
  const notes = changed.map(({ before, after }) => `${after}, was ${before}`)
  if (change?.kind === 'moved-to') notes.unshift(`moved here ${other(moves.get(change.id)!, 'old')}`)
  return notes.length > 0 ? notes.join('; ') : null
}

/** Where the other end of a move is: which way, or, where it stands under another heading, that. */
function other({ old, new: now }: Partial<Record<Side, End>>, which: Side): string {
  const way = which === 'old' ? 'from' : 'to'
  const [there, here] = which === 'old' ? [old, now] : [now, old]
  if (!there || !here) return `${way} another place`
  if (there.type === 'heading')
    return there.heading === '' ? `${way} the front` : `${way} after “${there.heading}”`
  if (there.heading !== here.heading)
    return there.heading === '' ? `${way} before the first heading` : `${way} under “${there.heading}”`
  const [before, after] = there.type === 'tableCell' ? ['left', 'right'] : ['up', 'down']
  return `${way === 'from' ? 'from ' : ''}further ${there.at > here.at ? after : before}`
}
