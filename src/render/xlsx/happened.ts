import type { AnyNode, MarkKind } from '../../model/tree.js'
import type { Row } from './sheet.js'

/** What a redline knows of its marks. */
export interface Marked {
  notes: ReadonlyMap<AnyNode, string>
  /** What people cite a change by, by its id. */
  numbers: ReadonlyMap<string, number>
}

/**
 * What happened to a row, in words and by the numbers of the schedule: `Inserted (change 2)`,
 * `Changed: Retry, Note (changes 1 and 3)`, `Unchanged`.
 * @param around What happened to its table as a whole.
 */
export function happened(
  row: AnyNode,
  heads: readonly string[],
  around: Row['look'],
  { notes, numbers }: Marked,
): string {
  const { change } = row.data ?? {}
  const ids = new Set(change ? [change.id] : [])
  const whole = kinds[change?.kind ?? ''] ?? tables[around]
  const note = notes.get(row)
  const changed = (row.children ?? []).flatMap((cell, column) => {
    const before = ids.size
    idsIn(cell, ids)
    return ids.size > before ? [heads[column]!] : []
  })
  const said = [
    ...(note ? [capitalised(note)] : whole ? [whole] : []),
    ...(changed.length > 0 ? [`Changed: ${changed.join(', ')}`] : []),
  ].join('. ')
  const cited = [...new Set([...ids].flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b)
  return said === '' ? 'Unchanged' : `${said}${citation(cited)}`
}

const kinds: Readonly<Partial<Record<MarkKind | '', string>>> = {
  inserted: 'Inserted',
  deleted: 'Deleted',
  'moved-to': 'Moved here',
  'moved-from': 'Moved from here',
  changed: 'Changed',
  split: 'Now in a table of its own',
  joined: 'No longer in a table of its own',
}

const tables: Readonly<Record<Row['look'], string | null>> = {
  kept: null,
  inserted: 'Inserted with its table',
  deleted: 'Deleted with its table',
}

function idsIn({ data, children = [] }: AnyNode, ids: Set<string>): void {
  if (data?.change) ids.add(data.change.id)
  for (const child of children) idsIn(child, ids)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function citation(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const last = numbers.at(-1)!
  return numbers.length === 1
    ? ` (change ${last})`
    : ` (changes ${numbers.slice(0, -1).join(', ')} and ${last})`
}
