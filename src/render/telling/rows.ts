import type { Root } from 'mdast'
import { type Side, side } from '../../model/accept.js'
import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import type { Run } from './evidence.js'

/** A cell of a row by the name of its column. */
export interface Field {
  name: string
  runs: Run[]
}

/** By the id of a change: the fields of the row that came or went, under the heads of its own document. */
export function rowsOf(tree: Root): Map<string, Field[]> {
  const found = new Map<string, Field[]>()
  visit(tree, found)
  return found
}

function visit(node: AnyNode, found: Map<string, Field[]>): void {
  if (node.type === 'table') {
    const heads = { old: headsOf(node, 'old'), new: headsOf(node, 'new') }
    for (const row of node.children!.slice(1)) {
      const { kind, id } = row.data?.change ?? {}
      if (kind === 'inserted') found.set(id!, fieldsOf(row, heads.new, 'new'))
      if (kind === 'deleted') found.set(id!, fieldsOf(row, heads.old, 'old'))
    }
  }
  for (const child of node.children ?? []) visit(child, found)
}

/** What the columns of a table are called in one document. */
function headsOf(table: AnyNode, which: Side): string[] {
  const head = table.children![0] && side(table.children![0], which)
  return (head?.children ?? []).map(plain)
}

/** The cells that say something. */
function fieldsOf(row: AnyNode, heads: readonly string[], which: Side): Field[] {
  const kind = which === 'new' ? 'inserted' : 'deleted'
  return (side(row, which)?.children ?? []).flatMap((cell, index) => {
    const text = plain(cell)
    return text === '' ? [] : [{ name: heads[index] || `Column ${index + 1}`, runs: [{ kind, text }] }]
  })
}
