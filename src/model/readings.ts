import type { Table } from 'mdast'
import type { Side } from './accept.js'
import { columnAlignment } from './alignment.js'
import type { Edit } from './change.js'
import type { AnyNode } from './tree.js'

/**
 * How the fields of a node read to a person, where showing its text cannot say them: a heading's level, a tick, an
 * address. One list for each kind of node; of the two sides of a node of a redline, the entries that differ are what
 * changed.
 */
export function fieldEdits(node: AnyNode): Edit[] {
  const { nesting } = node.data ?? {}
  if (nesting) return [{ before: nesting.old, after: nesting.new }]
  const [old, now] = [readings(asIn(node, 'old')), readings(asIn(node, 'new'))]
  return now.flatMap((after, index) => {
    const before = old[index]
    return before === undefined || before === after ? [] : [{ before, after }]
  })
}

/** A node with its fields on a side. The columns of a table are counted as they stand in the redline. */
function asIn(node: AnyNode, side: Side): AnyNode {
  const fields = side === 'old' ? { ...node, ...node.data?.was } : node
  if (node.type !== 'table') return fields
  return { ...fields, ...{ align: columnAlignment(node as unknown as Table, side) } }
}

type Fields = Record<string, unknown>

function readings(node: AnyNode): string[] {
  return byKind[node.type]?.(node as unknown as Fields) ?? []
}

const byKind: Record<string, (fields: Fields) => string[]> = {
  heading: ({ depth }) => [`level ${depth}`],
  list: ({ ordered, start }) => [ordered ? `numbers from ${start ?? 1}` : 'bullets'],
  listItem: ({ checked }) => [checked === true ? 'ticked' : checked === false ? 'not ticked' : 'no box'],
  table: ({ align }) =>
    ((align as (string | null)[] | undefined) ?? []).map((side, index) => {
      return side ? `column ${index + 1} aligned ${side}` : `column ${index + 1} not aligned`
    }),
  code: ({ lang, meta }) => [lang ? `language ${lang}` : 'no language', meta ? `info ${meta}` : 'no info'],
  definition: ({ url, title }) => [String(url), named('title', title)],
}

function named(name: string, value: unknown): string {
  return value ? `${name} "${value}"` : `no ${name}`
}
