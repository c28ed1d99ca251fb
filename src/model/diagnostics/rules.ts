import type { Day } from '../calendar.js'

/** Findings of the rules, with the arguments of their messages. One entry for each rule's code. */
export interface RuleArgs {
  'appeal-window': AppealWindowArgs
  'attachment-file': {
    problem: 'no-path' | 'needless-path' | 'not-there' | 'changed'
    path?: string
    kind: string
  }
  'attachment-twice': { kind: string; first: number; second: number }
  'base-mismatch': { base: string; proposes: string; basedOn: string | null }
  'base-not-earlier': { version: string; basedOn: string }
  'blank-text': Record<never, never>
  'check-not-shown': { code: string }
  'code-shape': { code: string }
  'column-declaration': {
    id: string
    problem: 'taken' | 'no-choices' | 'needless-choices' | 'needless-unit'
  }
  'column-value': { column: string; found: string; expected: string; suggestion: string | null }
  /** `what` is the document: `version 2.0`, `the workspace`. */
  'composed-size': { what: string; characters: number }
  'concluded-text': { version: string; consultation: string; items: string[] }
  'conclusion-contradicted': { question: string; decision: string; actual: string; items: string[] }
  'conclusion-incomplete':
    | { consultation: string; question: string }
    | { consultation: string; question: string | null; response: string }
    | { consultation: string; response: string; state: 'read' | 'needs-review' }
  'conclusion-unknown':
    | ({ kind: 'consultation' | 'question' | 'response' } & UnknownArgs)
    | { kind: 'response'; id: string; state: string }
  'consultation-too-short':
    | { found: number; least: number; kind: 'calendar' | 'working' }
    | { missing: number }
  'covers-unchanged': { item: string; base: string; proposes: string }
  'dangling-reference': UnknownArgs
  'dates-out-of-order': { first: Event; second: Event }
  'deceptive-character': CharacterArgs
  'duplicate-check-code': { code: string }
  'duplicate-cohort-name': { name: string }
  'duplicate-id': { kind: string; field: string; id: string }
  'duplicate-number': { number: string }
  'duplicate-section-id': { id: string; taken: 'section' | 'paragraph' | 'table' | 'reserved' }
  'duplicate-version': { version: string; other: string }
  'empty-table': { table: string; cohorts: string[] }
  'escalation-rule': {
    problem: 'no-number' | 'two-numbers' | 'no-counting' | 'needless-counting' | 'unreachable'
  }
  'exemption-idle': { item: string; problem: 'twice' | 'unchanged' | 'same' }
  'field-not-shown': { field: 'cohorts' | 'retry' | 'notBefore' | 'escalate'; codes: string[] }
  'file-name': { found: string; expected: string }
  /** `line` is the first that is folded. */
  'folded-block': { line: string }
  'formerly-self': { code: string }
  'handling-contradiction': {
    problem: 'other-cohort' | 'twice' | 'nothing' | 'nowhere'
    cohort: string
  }
  /** `year` is that of the first day of effect; null where it is not known. */
  'interval-idle':
    | { code: string; problem: 'no-retry' | 'escalates' }
    | { code: string; problem: 'no-calendar'; year: number | null }
  /** Whether a line of `=` or `-` below makes it one. */
  'heading-in-text': { underlined: boolean }
  'indented-code': Record<never, never>
  'invisible-character': CharacterArgs
  'issued-consultation': { consultation: string; recorded: string; actual: string }
  'issued-draft': { version: string; consultation: string; recorded: string; actual: string }
  'key-in-text': { key: string }
  'label-month': { found: string; opened: string }
  'ledger-date': { version: string; ledger: Day; published: Day }
  'ledger-digest': { version: string; recorded: string; actual: string }
  'ledger-draft': { version: string }
  'ledger-missing': { version: string }
  'ledger-sequence': {
    version: string
    problem: 'published-again' | 'withdrawn-again' | 'withdrawn-unpublished' | OutOfTurn
  }
  'link-target': { url: string }
  'look-alike': { kind: string; name: string; other: string; difference: Difference }
  'markup-left': { kind: MarkupLeft; found: string }
  'note-in-note': { label: string }
  'package-version': { declared: string; required: string; because: string }
  'raw-html': { html: string }
  'renumbered-clause': { id: string; base: string; before: string; after: string }
  'retry-contradiction': { code: string; retry: 'expected' | 'not-expected'; escalatesAt: number | null }
  'same-day': { version: string; other: string; day: Day }
  'silently-undone': { version: string; undone: string; base: string; items: string[]; day: Day; before: Day }
  'status-and-date': { status: 'draft' | 'published' }
  'term-casing': { found: string; name: string }
  'term-unused': { name: string; versions: string[] }
  'uncovered-change': { item: string; change: 'added' | 'removed' | 'changed'; proposes: string }
  'unknown-cohort': UnknownArgs
  'unknown-column': UnknownArgs
  'unknown-party': UnknownArgs
  'unknown-source': UnknownArgs
  'unknown-term': UnknownArgs
  'unknown-version': UnknownArgs
  'unlisted-code': UnknownArgs
  'unresolved-reference': { path: string } & (
    | { problem: 'malformed' | 'not-printable' | 'unpaired' | 'outside-text' }
    | { problem: 'unknown'; step: string; nearest: string | null }
  )
}

/** An event that does not follow from what came before it: what it is about, what happens to it, and what it is instead. */
export interface OutOfTurn {
  what: string
  action: string
  state: 'not-open' | 'open' | 'concluded' | 'unpublished' | 'withdrawn' | 'not-referred'
}

/** A name that nothing has, and the existing one that it was most likely meant to be. */
export interface UnknownArgs {
  id: string
  nearest: string | null
}

/** What of Markdown is left over. */
export type MarkupLeft = 'link' | 'definition' | 'emphasis' | 'code' | 'braces'

/** What tells two names apart that look the same. */
export type Difference = 'nothing' | 'case' | 'spaces' | { sign: string; instead: string }

/** Two days that should follow each other, in words: `the consultation opens`. */
export interface Event {
  what: string
  day: Day
}

export interface AppealWindowArgs {
  effective: Day
  /** The first day that the window allows. */
  earliest: Day
  /** The day that the window starts on: publication, or for a draft the consultation's planned conclusion. */
  from: Event
  days: number
  clause: string
  /** The title of the document that holds the clause. */
  document: string
}

export interface CharacterArgs {
  /** `U+202E`. */
  codePoint: string
}
