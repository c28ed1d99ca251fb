import type { Data, Node } from 'mdast'

/**
 * The one tree: mdast, with a few fields in `data`. A clean document is a tree without `change`; a redline is
 * the same tree with change marks, of which `accept` and `reject` take one side.
 */

/**
 * What happened to a block, list item, table row or table cell. A paragraph that is `split` stands by itself in the
 * new document only: in the old one its words go on from the paragraph before it. One that is `joined` is the reverse.
 * A list, item, quotation or table is split and joined in the same way: what it holds goes on from the one before it.
 * One that is `wrapped` stands around what it holds in the new document only, as a list does around a paragraph that
 * became an item; one that is `unwrapped`, in the old document only.
 */
export type MarkKind =
  | 'inserted'
  | 'deleted'
  | 'moved-from'
  | 'moved-to'
  | 'changed'
  | 'split'
  | 'joined'
  | 'wrapped'
  | 'unwrapped'

/** The mark that ties a node to an entry of the change list, by its id. */
export interface Mark {
  id: string
  kind: MarkKind
  /** Of what is wrapped or unwrapped: in the one document that has it, it goes on from the one before it. */
  continues?: true
}

declare module 'unist' {
  interface Position {
    /** The file that the position is in, where it is not the document's own. */
    file?: string
  }
}

/** Text that both documents have, or one of them. */
export interface LinePiece {
  kind: 'kept' | 'inserted' | 'deleted'
  text: string
}

/** A line of a literal block, without its line ending; one that was edited has its edits inside. */
export type LineEdit = LinePiece | { kind: 'changed'; pieces: LinePiece[] }

declare module 'mdast' {
  interface Data {
    /** The id by which versions pair this node and cross-references find it (headings, tables, numbered paragraphs). */
    id?: string
    /** The number printed before a heading, as it also stands in the heading's text. */
    number?: string
    /** What a block is in the publication, for a renderer's style. */
    role?: 'title' | 'notice' | 'front-matter' | 'question' | 'paragraphs'
    /** On a table: the key of each column. */
    columns?: string[]
    /** On a table of checks: the names of all cohorts. A cell may list several, and a name may have commas in it. */
    cohorts?: string[]
    /** On a table: by the key of a column, the texts of which a cell there has one; for forms and spreadsheets. */
    choices?: Record<string, string[]>
    /** On a table row: the key by which rows pair, such as the check's code. */
    key?: string
    /** The change that this node takes part in. */
    change?: Mark
    /**
     * Fields as they were in the old document, to be put back by `reject`: with `change` of kind `changed` a
     * tracked difference (a heading's depth), without it one that is no change to a reader (where a line wraps).
     * `undefined` stands for a field that was absent.
     */
    was?: Record<string, unknown>
    /**
     * On what was cut, joined, wrapped or unwrapped: what it was part of and what it is part of now, in words; only
     * where this is a change of its own, and not the same as what came or went beside it.
     */
    nesting?: { old: string; new: string }
    /** On a changed code, HTML or front matter block: its lines, old and new, in the order to be shown. */
    lines?: LineEdit[]
  }

  /** Phrasing that only the new document has. Always carries `data.change`. */
  interface Insertion extends Parent {
    type: 'insertion'
    children: PhrasingContent[]
    data: Data & { change: Mark }
  }

  /** Phrasing that only the old document has. Always carries `data.change`. */
  interface Deletion extends Parent {
    type: 'deletion'
    children: PhrasingContent[]
    data: Data & { change: Mark }
  }

  /**
   * A place for the reader to fill in: a content control in Word, a form control on a web page. Stands in a
   * paragraph or cell; a `rich-text` one as a block. What it is known by in a file is in model/form.ts.
   */
  interface Field extends Node {
    type: 'field'
    /** Which answer goes here, as a path in a response: `answers/q1/view`. Unique in the document. */
    name: string
    /** What the control is called, for those who hear it: `MEHRS March 2022 Q1: your view`. */
    label: string
    control: 'text' | 'rich-text' | 'choice' | 'radios' | 'checkbox'
    /** What stands there until it is filled in. Empty for a checkbox. */
    prompt: string
    /** For a `choice`, or one of which all `radios` show: what is stored, and what is shown. */
    choices?: { value: string; label: string }[]
    data?: Data | undefined
  }

  /** A bar beside a number, so that numbers are compared at a glance. It says nothing that the number does not. */
  interface Bar extends Node {
    type: 'bar'
    /** Of the longest bar that it is compared with, in twentieths: 1 to 20. */
    length: number
    data?: Data | undefined
  }

  interface PhrasingContentMap {
    insertion: Insertion
    deletion: Deletion
    field: Field
    bar: Bar
  }

  interface RootContentMap {
    insertion: Insertion
    deletion: Deletion
    field: Field
    bar: Bar
  }
}

/** Any node of a document, as code that walks trees sees it. */
export interface AnyNode extends Node {
  data?: Data | undefined
  children?: AnyNode[] | undefined
  value?: string | undefined
}
