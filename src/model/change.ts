import type { Root } from 'mdast'
import type { Place } from './place.js'

export type ChangeKind = 'inserted' | 'deleted' | 'changed' | 'moved'

/** What a change does to someone who acts on the policy: in this order, the gravest first. */
export const IMPACTS = ['breaking', 'compatible', 'unassessed', 'editorial'] as const
export type Impact = (typeof IMPACTS)[number]

/** Where in the structure of the document a change is. Each part is null where it does not apply. */
export interface Where {
  /** The id of the clause, or of the heading in plain Markdown. */
  section: string | null
  /** The id of the table. */
  table: string | null
  /** The key of the row, such as a check's code. */
  row: string | null
  /** The key of the column. */
  column: string | null
  /** The place in words, for people: `Appendix A › MA534 › Retry`. */
  label: string
}

/** One edit of words inside a changed block. Either side may be empty, not both. */
export interface Edit {
  before: string
  after: string
}

/** One change: the smallest keyed unit (block, row, cell) that differs. The same entry serves every format. */
export interface Change {
  /** Made from where the change is, never from its prose: letters, digits and `-_./` only, unique in the list. */
  id: string
  kind: ChangeKind
  /** The id of the semantic class, as `classes` in redline/classes.ts lists them. */
  class: string
  impact: Impact
  where: Where
  /** The plain text of the unit in the old and in the new document; null on the side where it is absent. */
  before: string | null
  after: string | null
  /** The edits of words inside, for `changed` and for `moved` with changes; else empty. */
  edits: Edit[]
  places: { from: Place | null; to: Place | null }
}

/**
 * Whether the tree has a mark for a change. It has none for what a check says in a field that no table prints: such a
 * change is in the row of a check and in no table.
 */
export function isMarked({ where }: Pick<Change, 'where'>): boolean {
  return where.table !== null || where.row === null
}

/** A difference that could not be marked in the tree, and why. */
export interface Untracked {
  reason: string
  before: string | null
  after: string | null
  places: { from: Place | null; to: Place | null }
}

/** Two documents as one: the tree with its marks, and the list of the changes, in the order of the tree. */
export interface Redline {
  tree: Root
  changes: Change[]
  untracked: Untracked[]
}
