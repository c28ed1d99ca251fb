import { type Change, IMPACTS, type Impact } from './change.js'
import type { Document } from './document.js'
import { readRowKey } from './handling.js'
import type { AnyNode } from './tree.js'

/** What one number of the schedule of changes stands for. */
export interface ScheduledChange {
  /** As people cite it: from 1, down the schedule. */
  number: number
  /** All that changed in the front matter; one check, in whichever tables it stands; or one change. */
  about: 'front matter' | 'check' | 'change'
  /** In the order of the document; at least one. */
  changes: readonly Change[]
  /** The gravest of them. */
  impact: Impact
}

/**
 * The order of the schedule. What nobody has assessed comes right after what breaks, for it may do so as well; what is
 * proved to be of no substance comes last.
 */
const ORDER = ['breaking', 'unassessed', 'compatible', 'editorial'] as const satisfies readonly Impact[]

/**
 * The changes of a redline as its schedule numbers them: in the order of impact, then of the document. Every format and
 * the response form cite a change by these numbers.
 */
export function scheduledChanges({ tree, redline }: Pick<Document, 'tree' | 'redline'>): ScheduledChange[] {
  const tables = tablesIn(tree)
  const groups = new Map<string, Omit<ScheduledChange, 'number' | 'impact'> & { changes: Change[] }>()
  for (const change of redline?.changes ?? []) {
    const { about, name } = subjectOf(change, tables)
    const group = groups.get(name)
    if (group) group.changes.push(change)
    else groups.set(name, { about, changes: [change] })
  }
  return [...groups.values()]
    .map((group) => ({ ...group, impact: gravest(group.changes) }))
    .sort((a, b) => ORDER.indexOf(a.impact) - ORDER.indexOf(b.impact))
    .map((group, index) => ({ ...group, number: index + 1 }))
}

/** The number of each change, by its id. */
export function changeNumbers(document: Pick<Document, 'tree' | 'redline'>): Map<string, number> {
  return new Map(
    scheduledChanges(document).flatMap(({ number, changes }) =>
      changes.map(({ id }): [string, number] => [id, number]),
    ),
  )
}

function gravest(changes: readonly Change[]): Impact {
  return IMPACTS.find((impact) => changes.some((change) => change.impact === impact))!
}

/** The ids of the tables that list checks, and of the one that is the front matter. */
interface Tables {
  checks: ReadonlySet<string>
  frontMatter: ReadonlySet<string>
}

function subjectOf(
  { id, class: name, where }: Change,
  tables: Tables,
): Pick<ScheduledChange, 'about'> & { name: string } {
  if (name === 'front-matter' || (where.table !== null && tables.frontMatter.has(where.table)))
    return { about: 'front matter', name: 'front matter' }
  // What a check says in a field that no table prints is in a row and in no table.
  const isCheck = where.table === null || tables.checks.has(where.table)
  if (where.row !== null && where.row !== 'head' && isCheck)
    return { about: 'check', name: `check ${rowWords(where.row)}` }
  return { about: 'change', name: `change ${id}` }
}

/** `MA534`; of a row for one cohort, `MA534 in moc-secure`. */
function rowWords(row: string): string {
  const { code, cohort } = readRowKey(row)
  return cohort === null ? row : `${code} in ${cohort}`
}

function tablesIn(tree: AnyNode): Tables {
  const checks = new Set<string>()
  const frontMatter = new Set<string>()
  for (const { type, data } of tree.children ?? []) {
    if (type !== 'table' || data?.id === undefined) continue
    if (data.cohorts) checks.add(data.id)
    if (data.role === 'front-matter') frontMatter.add(data.id)
  }
  return { checks, frontMatter }
}
