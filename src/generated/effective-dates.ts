/* Generated from schemas/effective-dates.schema.json by `npm run generate`. Do not edit. */

/**
 * A calendar date in London, as YYYY-MM-DD.
 */
export type Day = string
/**
 * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
 */
export type Instant = string
/**
 * The name of a version. A string, not a number: 7.10 comes after 7.9.
 */
export type VersionId = string
/**
 * How a day is known. 'stated': a publication fixes it. 'planned': it is announced, or it is the date of a draft, and may yet change. 'inferred': no source states it; it is the earliest day that the appeal window allows.
 */
export type Basis = 'stated' | 'planned' | 'inferred'
/**
 * The first instant in force; null where the version has or gets no time in force: its effective date is unknown, it was withdrawn before it, or a higher version takes effect on the same day.
 */
export type From = Boundary | null
/**
 * The first instant no longer in force, because another version takes effect or this one is withdrawn; null where nothing known ends it, and where `from` is null.
 */
export type To = Boundary | null
/**
 * The version that is in force until this one takes effect; null where none is.
 */
export type Supersedes = VersionId | null
/**
 * The version that takes effect at `to`; null where a withdrawal ends this one, or nothing does.
 */
export type SupersededBy = VersionId | null
export type Citations = string[]

/**
 * Which version of the policy is in force when, and how that is known: the content of effective-dates.json. Days are days in London; an interval starts with the first instant of `from` and ends just before the first instant of `to`.
 */
export interface EffectiveDates {
  /**
   * The full title of the policy.
   */
  title: string
  /**
   * The abbreviation it is known by.
   */
  shortTitle: string
  /**
   * The time zone in which every day of this file begins and ends.
   */
  timeZone: 'Europe/London'
  appealWindow: AppealWindow
  ledger?: LedgerAnchor
  knownUntil: KnownUntil
  /**
   * Every version, drafts included, in the order in which they take effect; versions that get no time in force stand at the end. The intervals do not overlap.
   */
  versions: VersionInForce[]
}
/**
 * The time that must pass between the publication of a version and its first day of effect.
 */
export interface AppealWindow {
  /**
   * Calendar days.
   */
  days: number
  /**
   * The clause that asks for it.
   */
  clause: string
  /**
   * The title of the document that the clause is in.
   */
  document: string
}
/**
 * The ledger that this was made from: how many events it has, and the SHA-256 of the last one. Every later ledger has to continue it: `mehrs verify --against` this file proves that it does, or says where it does not.
 */
export interface LedgerAnchor {
  size: number
  digest: null | string
  /**
   * The day up to which it holds every event.
   */
  completeTo?: string
  /**
   * The SHA-256 of every event, in order.
   */
  events?: string[]
}
/**
 * How long this file can be relied on: from this instant a version may be in force that it does not know of. Get a newer one by then.
 */
export interface KnownUntil {
  day: Day
  instant: Instant
  /**
   * How the day follows from what is known, and what it does not cover, in words.
   */
  why: string
}
/**
 * One version. `from`, `to`, `supersedes` and `supersededBy` give drafts the place that is planned for them; `ignoringDrafts` has the same fields as they are if no draft ever takes effect.
 */
export interface VersionInForce {
  version: VersionId
  /**
   * 'draft': proposed and not in force by any date. 'published', 'withdrawn': as the ledger says.
   */
  status: 'draft' | 'published' | 'withdrawn'
  /**
   * The version whose text this one changes; null where the sources do not say.
   */
  basedOn: VersionId | null
  /**
   * The day of publication; null for a draft and where the sources do not say.
   */
  published: Day | null
  /**
   * The first day of effect as the version's own dates give it, whether or not it came to be in force; null where neither that day nor the day of publication is known.
   */
  effective: Effective | null
  from: From
  to: To
  supersedes: Supersedes
  supersededBy: SupersededBy
  /**
   * The time in force by what is published alone; null for a draft.
   */
  ignoringDrafts: Period | null
  sources: DateSources
}
export interface Effective {
  day: Day
  basis: Basis
}
/**
 * The start of a London day, as that day and as an instant.
 */
export interface Boundary {
  day: Day
  instant: Instant
  basis: Basis
}
export interface Period {
  from: From
  to: To
  supersedes: Supersedes
  supersededBy: SupersededBy
}
/**
 * Where the dates come from: the title of each source and the place in it. Empty where none gives the date.
 */
export interface DateSources {
  published: Citations
  effective: Citations
}
