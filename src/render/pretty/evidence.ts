import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { plain } from '../../model/plain.js'
import type { AnyNode, LineEdit, LinePiece } from '../../model/tree.js'
import { notesOf } from '../notes.js'

/** A stretch of text that both documents have, or one of them. */
export interface Run {
  kind: LinePiece['kind']
  text: string
}

/** What the tree shows of one change. */
export interface Evidence {
  /** The blocks in which words changed, each as its runs. */
  blocks: Run[][]
  /** The lines of a changed literal block. */
  lines: LineEdit[]
  /** What is to be said in words: which fields changed. */
  notes: string[]
}

/** What the tree shows of each change, by its id. */
export function evidenceOf(tree: Root): Map<string, Evidence> {
  const found = new Map<string, Evidence>()
  collect(tree, found)
  for (const [node, note] of notesOf(tree)) {
    // The sign before the entry says that something moved.
    if (node.data!.change!.kind === 'changed' || node.data!.nesting)
      at(node.data!.change!.id, found).notes.push(note)
  }
  return found
}

/** `moved` is the id of the move that the node is in: what came or went on the way has no entry of its own. */
function collect(node: AnyNode, found: Map<string, Evidence>, moved: string | null = null): void {
  const { change, lines } = node.data ?? {}
  if (change && lines) at(change.id, found).lines.push(...lines)
  if (change && change.id === moved && (change.kind === 'inserted' || change.kind === 'deleted')) {
    at(moved, found).blocks.push([{ kind: change.kind, text: plain(node) }])
  } else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const ids = new Set<string>()
    const runs = runsOf(node, 'kept', ids)
    for (const id of ids) at(id, found).blocks.push(runs)
  } else {
    const inside = change?.kind === 'moved-to' ? change.id : moved
    for (const child of node.children ?? []) collect(child, found, inside)
  }
}

function at(id: string, found: Map<string, Evidence>): Evidence {
  const evidence = found.get(id) ?? { blocks: [], lines: [], notes: [] }
  found.set(id, evidence)
  return evidence
}

/** The text in `node` run by run; adds the ids of the changes it meets to `ids`. */
function runsOf(node: AnyNode, kind: Run['kind'], ids: Set<string>): Run[] {
  const runs: Run[] = []
  for (const child of node.children ?? []) {
    const isMark = child.type === 'insertion' || child.type === 'deletion'
    if (isMark) ids.add(child.data!.change!.id)
    const inner = child.type === 'insertion' ? 'inserted' : child.type === 'deletion' ? 'deleted' : kind
    const text = child.type === 'break' ? '\n' : textOf(child as never)
    for (const run of child.children ? runsOf(child, inner, ids) : [{ kind: inner, text }]) {
      const last = runs.at(-1)
      if (last?.kind === run.kind) last.text += run.text
      else runs.push({ ...run })
    }
  }
  return runs
}
