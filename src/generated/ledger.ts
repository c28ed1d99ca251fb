/* Generated from schemas/ledger.schema.json by `npm run generate`. Do not edit. */

/**
 * Where the facts of this entry come from.
 *
 * @minItems 1
 *
 * Items: The id of a source and, after '#', the place in it.
 */
export type Citations = string[]

/**
 * What was published or withdrawn, when, why, and with which digest. Entries are added at the end and never changed.
 */
export interface Ledger {
  completeTo: LedgerHorizon
  /**
   * The version that the runtime package is to have when it is next released, where that is more than follows from the entries: for a correction of the package itself, a later `completeTo`, or a draft that was edited after its package was released (`7.1.0-draft.2`). Where there is no draft, the suffix counts for nothing.
   */
  package?: string
  /**
   * The events, oldest first.
   */
  entries: LedgerEntry[]
}
/**
 * The day up to which the ledger is known to hold every publication and withdrawal.
 */
export interface LedgerHorizon {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  sources: Citations
}
export interface LedgerEntry {
  /**
   * What happened.
   */
  action: 'published' | 'withdrawn'
  /**
   * A version's name: a string, in quotes. 7.10 without them is the number 7.1. No zero stands before another digit: 7.01 would be 7.1 to some.
   */
  version: string
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  /**
   * The reason, for an auditor.
   */
  why: string
  /**
   * The SHA-256 of the version's data in canonical JSON (RFC 8785), as this workspace holds it.
   */
  digest: string
  /**
   * The version of the runtime package that was released with it, where that is more than follows from the changes.
   */
  package?: string
  sources: Citations
}
