import type { Edit } from './change.js'
import type { AnyNode } from './tree.js'

/**
 * How the fields of a node read to a person, where showing its text cannot say them: a heading's level, a tick, an
 * address. One list for each kind of node; of two nodes, the entries that differ are what changed.
 */
export function fieldEdits(from: AnyNode, to: AnyNode): Edit[] {
  const [old, now] = [readings(from), readings(to)]
  return now.flatMap((after, index) => {
    const before = old[index]
    return before === undefined || before === after ? [] : [{ before, after }]
  })
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
  footnoteDefinition: ({ identifier }) => [`note ${identifier}`],
}

function named(name: string, value: unknown): string {
  return value ? `${name} "${value}"` : `no ${name}`
}
