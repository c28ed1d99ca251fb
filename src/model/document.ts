import type { Root, Table } from 'mdast'
import type { Change, Untracked } from './change.js'

/** What a publication says of itself, beside its text. Every field comes from the sources, none from the clock. */
export interface DocumentMeta {
  /** The name of the document's files and the start of its ids: `mehrs-7.0`, `redline`. */
  id: string
  title: string
  /** Printed under the title and in headers: `Version 7.1 (draft)`. */
  subtitle: string
  /** Whether it is, or proposes, text that is not in force. */
  isDraft?: boolean
  /** BCP 47, such as `en-GB`. */
  language: string
  /** Printed on every page; empty for a plain Markdown document. */
  classification: string
  /** The author of the document and of its tracked changes. */
  author: string
  /** The instant of the tracked changes and of the document, as `2022-04-13T23:00:00Z`; null where no source gives one. */
  date: string | null
  /**
   * For a response form: the consultation that it answers, which edition it is (a digest of what it says), and for each
   * question the changes that it asks about.
   */
  form?: {
    consultation: string
    edition: string
    questions: { id: string; label: string; changes: string[] }[]
  }
}

/** What a document is on the calendar, in words that stay true whenever they are read. */
export interface Status {
  kind: 'draft' | 'published' | 'superseded' | 'withdrawn' | 'consultation'
  /** `Draft`, `In force from 8 April 2022`. */
  label: string
  /** The rest of it, in sentences. */
  text: string
}

/** A page beside this one. */
export interface Related {
  label: string
  /** Relative to the page. */
  href: string
}

/** How a response is sent once the form is filled in, for the page of the form. */
export interface Sending {
  /** The address. */
  to: string
  subject: string
  /** Until when, in words: `16:00 (London time) on 3 May 2022`, and as an instant. */
  by: string
  closes: string
  /** The calendar with that date, relative to the page. */
  calendar: string
}

/** One publication before it has a format: what every renderer takes. */
export interface Document {
  meta: DocumentMeta
  tree: Root
  /** Shown on web pages, which are met one by one; never recorded, as it follows from the ledger. */
  status?: Status
  /** What a web page leads to; nothing for a document that stands alone. */
  related?: readonly Related[]
  /** Of a response form; never recorded, as the last time for responses may be put off. */
  sending?: Sending
  /** Of a version: all its checks in all columns, whatever its own tables show; made for formats that are data. */
  checks?: () => Table
  /** For a redline: its change list and the two names. */
  redline?: {
    from: string
    to: string
    changes: Change[]
    untracked: Untracked[]
    /** By the id of a change: the labels of the questions that consultations ask about it. */
    asked?: ReadonlyMap<string, readonly string[]>
  }
}
