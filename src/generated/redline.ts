/* Generated from schemas/redline.schema.json by `npm run generate`. Do not edit. */

export type Count = number

/**
 * What `mehrs diff --format json` prints and `redline.json` holds: every change from one document to another, in the order of the document.
 */
export interface Redline {
  /**
   * The old document: a version, or the path of a file.
   */
  from: string
  /**
   * The new document: a version, or the path of a file.
   */
  to: string
  summary: RedlineSummary
  /**
   * The changes. The other formats of a redline mark the same changes, under the same ids.
   */
  changes: RedlineChange[]
  /**
   * Differences that could not be marked. Where there is any, `mehrs diff` exits 1.
   */
  untracked: RedlineUntracked[]
}
/**
 * How many changes there are, in all and of each sort. What does not occur has no entry in `byClass`.
 */
export interface RedlineSummary {
  total: Count
  byKind: CountsByKind
  byImpact: CountsByImpact
  byClass: CountsByClass
  untracked: Count
}
export interface CountsByKind {
  inserted: Count
  deleted: Count
  changed: Count
  moved: Count
}
export interface CountsByImpact {
  breaking: Count
  compatible: Count
  unassessed: Count
  editorial: Count
}
export interface CountsByClass {
  [k: string]: Count
}
/**
 * One change: the smallest unit with a key of its own (a block, a table row, a cell) that differs.
 */
export interface RedlineChange {
  /**
   * Made from where the change is, never from its prose. Unique in the list.
   */
  id: string
  /**
   * What happened to the unit.
   */
  kind: 'inserted' | 'deleted' | 'changed' | 'moved'
  /**
   * What the change is, as far as a program can tell: the id of a class. Most are counted from the words.
   */
  class: string
  /**
   * What the change does to someone who acts on the policy. Breaking: what is done today may be wrong under the new text. Compatible: there is something new to do or to know, and what is done today stays right. Unassessed: the text differs, and only a reader can say what that does. Editorial: only the look or the numbering differs; that every word is the same was proved by comparing both texts.
   */
  impact: 'breaking' | 'compatible' | 'unassessed' | 'editorial'
  where: RedlineWhere
  /**
   * The plain text of the unit in the old document; null where it is absent.
   */
  before: string | null
  /**
   * The plain text of the unit in the new document; null where it is absent.
   */
  after: string | null
  /**
   * The edits of words inside the unit, in order; empty where all of it is inserted, deleted or moved.
   */
  edits: RedlineEdit[]
  places: RedlinePlaces
}
/**
 * Where in the structure of the document the change is. Each part is null where it does not apply.
 */
export interface RedlineWhere {
  /**
   * The id of the clause or heading.
   */
  section: string | null
  /**
   * The id of the table; null also in the row of a check that differs in a field that no table prints.
   */
  table: string | null
  /**
   * The key of the row, such as a check's code.
   */
  row: string | null
  /**
   * The key of the column.
   */
  column: string | null
  /**
   * The place in words. Of what no table of the document prints it says so.
   */
  label: string
}
/**
 * Words that were replaced. One side may be empty.
 */
export interface RedlineEdit {
  before: string
  after: string
}
/**
 * Where the unit stands in the old and in the new source; null where it is absent.
 */
export interface RedlinePlaces {
  from: null | RedlinePlace
  to: null | RedlinePlace
}
/**
 * A stretch of a file: from `start` up to, not including, `end`.
 */
export interface RedlinePlace {
  /**
   * Relative to the workspace, with forward slashes.
   */
  file: string
  start: RedlinePoint
  end: RedlinePoint
}
/**
 * Lines and columns count from 1, columns in UTF-16 code units.
 */
export interface RedlinePoint {
  line: number
  column: number
}
/**
 * A difference that could not be marked in the document.
 */
export interface RedlineUntracked {
  /**
   * Why it could not be marked.
   */
  reason: string
  before: string | null
  after: string | null
  places: RedlinePlaces
}
