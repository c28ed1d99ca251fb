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
 * What happened to the policy, as a chain: each event has its day, its reason and sources, the digest of the event before, and the digest of a snapshot of what went out. The commands of mehrs write it; an event, once here, is never changed.
 */
export interface Ledger {
  completeTo: LedgerHorizon
  /**
   * The version that the runtime package is to have when it is next released, where that is more than follows from the entries: for a correction of the package itself, a later `completeTo`, or a draft that was edited after its package was released (`7.1.0-draft.2`). Where there is no draft, the suffix counts for nothing.
   */
  package?: string
  /**
   * The events, oldest first. Added at the end by the commands of mehrs, never changed.
   */
  entries: LedgerEntry[]
  head?: LedgerHead
}
/**
 * The day up to which the ledger is known to hold every event.
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
   * What happened. Of a consultation: 'opened', 'amended' (extended, corrected or issued again), 'closed', 'concluded', 'abandoned'. Of a version: 'published', 'corrected', 'referred' (to the Secretary of State), 'directed' (the Secretary of State decided), 'delayed', 'withdrawn'.
   */
  action:
    | 'opened'
    | 'amended'
    | 'closed'
    | 'concluded'
    | 'abandoned'
    | 'published'
    | 'corrected'
    | 'referred'
    | 'directed'
    | 'delayed'
    | 'withdrawn'
  /**
   * The version that it is about; of a consultation, the draft that it proposes.
   */
  version: string
  /**
   * The consultation that it is about.
   */
  consultation?: string
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  /**
   * The reason, for an auditor.
   */
  why: string
  sources: Citations
  /**
   * The first day of effect that the publication, the delay or the decision states.
   */
  effective?: 'unstated' | EventDate
  closes?: Closing
  /**
   * Of a publication: the days of the appeal window that applied to it.
   */
  appealWindow?: number
  /**
   * True where the snapshot is a reconstruction from sources of what others had sent out before this record was kept.
   */
  reconstructed?: true
  /**
   * The SHA-256 of the version's data in canonical JSON (RFC 8785), as this workspace held it.
   */
  digest: string
  /**
   * The SHA-256 of the consultation's data in canonical JSON, as this workspace held it.
   */
  consultationDigest?: string
  /**
   * The SHA-256 of the file in policy/record/ that holds what went out, as it went out.
   */
  snapshot?: string
  /**
   * The files that went out, with their SHA-256.
   */
  files?: LedgerFile[]
  /**
   * The version of the runtime package that was released with it, where that is more than follows from the changes.
   */
  package?: string
  /**
   * The SHA-256 of the event before this one in canonical JSON; null for the first.
   */
  before?: null | string
}
export interface EventDate {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
}
/**
 * Of an amendment: when responses are due instead.
 */
export interface Closing {
  /**
   * A calendar date in London, as YYYY-MM-DD.
   */
  on: string
  /**
   * London time, as HH:MM, in quotes.
   */
  at: string
}
export interface LedgerFile {
  path: string
  sha256: string
}
/**
 * What the ledger ends with. It is in manifest.json, effective-dates.json and the package too: a later ledger has to continue it.
 */
export interface LedgerHead {
  /**
   * How many events there are.
   */
  size: number
  /**
   * The SHA-256 of the last event in canonical JSON; null where there is none.
   */
  digest: null | string
  /**
   * The SHA-256 of the whole ledger but this, in canonical JSON.
   */
  seal: string
}
