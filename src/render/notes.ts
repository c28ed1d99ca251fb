import type { Data, Root } from 'mdast'
import { fieldEdits } from '../model/readings.js'
import type { AnyNode } from '../model/tree.js'

/**
 * What marks on blocks say in words, where showing old and new text cannot say it: that a block was moved, or which
 * of its fields changed. One change says the same thing once, at the first of its blocks.
 */
export function notesOf(tree: Root): Map<AnyNode, string> {
  const notes = new Map<AnyNode, string>()
  collect(tree, notes, new Set())
  return notes
}

function collect(node: AnyNode, notes: Map<AnyNode, string>, said: Set<string>): void {
  const note = noteOf(node)
  const once = `${node.data?.change?.id} ${note}`
  if (note !== null && !said.has(once)) {
    notes.set(node, note)
    said.add(once)
  }
  for (const child of node.children ?? []) collect(child, notes, said)
}

function noteOf(node: AnyNode): string | null {
  const { change }: Data = node.data ?? {}
  if (change?.kind === 'moved-from') return 'moved away from here'
  const changed = change?.kind === 'changed' || change?.kind === 'moved-to' ? fieldEdits(node) : []
  const notes = changed.map(({ before, after }) => `${after}, was ${before}`)
  if (change?.kind === 'moved-to') notes.unshift('moved to here')
  return notes.length > 0 ? notes.join('; ') : null
}
