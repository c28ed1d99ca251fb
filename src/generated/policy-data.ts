/* Generated from schemas/policy-data.schema.json by `npm run generate`. Do not edit. */

/**
 * A calendar date in London, as YYYY-MM-DD.
 */
export type Day = string
/**
 * An instant in UTC, as YYYY-MM-DDTHH:MM:SSZ.
 */
export type Instant = string
/**
 * A name for other entries to use.
 */
export type Id = string
/**
 * Plain text; null where the sources do not say.
 */
export type Text = string | null
/**
 * The name of a version: a string, since 7.10 is not 7.1.
 */
export type Version = string
/**
 * A draft is not policy in force, whatever its dates.
 */
export type VersionStatus = 'draft' | 'published' | 'withdrawn'
/**
 * Where a date comes from: a publication states it, an announcement plans it, or it follows from other facts.
 */
export type DateBasis = 'stated' | 'planned' | 'inferred'
/**
 * The code of a check, as the migration reports it.
 */
export type Code = string
/**
 * How often the condition arises in normal operation.
 */
export type CheckOccurrence = 'rare-but-expected' | 'unspecified'
/**
 * Whether the migration is to be tried again after this code.
 */
export type CheckRetry = 'expected' | 'not-expected' | 'unspecified'
/**
 * When repeated failure with this code stops being an ordinary one; null where the sources do not say. Of several rules, the first that applies holds.
 */
export type CheckEscalation = null | EscalationRule | EscalationRule[]
/**
 * Which attempts 'afterTotal' counts: those with this code, or all that failed with a code.
 */
export type RuleCounting = 'this-code' | 'any-code'
/**
 * Where the facts of this entry come from: the id of a source and, after '#', the place in it.
 */
export type Citations = string[]

/**
 * The data of the package mehrs-policy: every version's Appendix A, when each is in force, and the names and sources that they refer to. What the sources do not say is null or 'unspecified': nothing is to be concluded from it.
 */
export interface PolicyData {
  /**
   * The version of this format. It changes where a program written for the former one would misread the data.
   */
  schema: 2
  /**
   * The full title of the policy document.
   */
  title: string
  /**
   * What the document is called for short.
   */
  shortTitle: string
  /**
   * Where the data comes from and what it is not, as plain text. Show it to whoever relies on an answer.
   */
  notice: string
  /**
   * The time zone in which the days are days.
   */
  timeZone: 'Europe/London'
  ledger?: LedgerAnchor
  knownUntil: KnownUntil
  /**
   * The groups of meters that migrate in one way. Checks refer to them by name.
   *
   * @minItems 1
   */
  cohorts: CohortName[]
  /**
   * The organisations and roles that checks refer to by id.
   */
  parties: PartyName[]
  /**
   * The terms that checks refer to by id.
   */
  terms: TermMeaning[]
  /**
   * What a failure can be taken for when it escalates: checks refer to them by id, as to terms. Missing where there is none.
   */
  outcomes?: OutcomeMeaning[]
  /**
   * The columns of Appendix A that are the document's own: `values` of checks refer to them by id. Missing where there is none.
   */
  columns?: OwnColumnHeading[]
  calendar?: WorkingDayCalendar
  /**
   * When each published version is in force, in the order in which they take effect; versions without a time in force stand at the end.
   */
  timeline: TimeInForce[]
  /**
   * The same as it will be if every draft takes effect as planned.
   */
  timelineWithDrafts: TimeInForce[]
  /**
   * The versions in numeric order, with their Appendix A.
   */
  versions: VersionChecks[]
  /**
   * The bibliography: every citation begins with the id of one of these.
   */
  sources: SourceEntry[]
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
 * From this instant on, a version may be in force that this data does not know of: an answer about it is stale.
 */
export interface KnownUntil {
  day: Day
  instant: Instant
}
export interface CohortName {
  id: Id
  /**
   * The name as printed.
   */
  name: string
}
export interface PartyName {
  id: Id
  /**
   * The full name.
   */
  name: string
}
export interface TermMeaning {
  id: Id
  /**
   * The term as printed.
   */
  name: string
  meaning: Text
}
export interface OutcomeMeaning {
  id: Id
  /**
   * The outcome as printed.
   */
  name: string
  meaning: Text
  /**
   * The id of the party that acts then; null where the sources do not say.
   */
  actor: null | Id
}
export interface OwnColumnHeading {
  id: Id
  /**
   * The heading as printed.
   */
  heading: string
  /**
   * What the column holds: a text, one of some choices, true or false, or a number.
   */
  type: 'text' | 'choice' | 'yes-no' | 'number'
  /**
   * What a column of the type 'choice' may hold.
   */
  choices?: string[]
  /**
   * What a column of the type 'number' counts.
   */
  unit?: string
}
/**
 * What working days leave out besides Saturdays and Sundays: the bank holidays of England and Wales. Of a year that is not listed nobody can say. Missing where no check counts working days.
 */
export interface WorkingDayCalendar {
  years: number[]
  bankHolidays: Day[]
}
/**
 * A version and its time in force: from 'from' up to, not including, 'to'.
 */
export interface TimeInForce {
  version: Version
  status: VersionStatus
  /**
   * The day of publication; null for a draft, and where the sources do not say.
   */
  published: null | Day
  /**
   * The first day of effect; where no publication states it, the earliest one that the appeal window allows (inferred). Null where nothing is known of it.
   */
  effective: null | EffectiveDay
  /**
   * Null for a version that has or gets no time in force.
   */
  from: null | TimeBoundary
  /**
   * Null while nothing known ends it.
   */
  to: null | TimeBoundary
  /**
   * The version that takes over at 'to'.
   */
  supersededBy: null | Version
  /**
   * The version that this one takes over from.
   */
  supersedes: null | Version
}
export interface EffectiveDay {
  day: Day
  basis: DateBasis
}
/**
 * The start of a London day.
 */
export interface TimeBoundary {
  day: Day
  instant: Instant
  basis: DateBasis
}
export interface VersionChecks {
  version: Version
  status: VersionStatus
  /**
   * Appendix A: one entry for each code.
   */
  checks: PolicyCheck[]
  sources: Citations
}
/**
 * One error code: what it means, how often it is to be expected, and what is to be done.
 */
export interface PolicyCheck {
  code: Code
  name: Text
  /**
   * The names of the cohorts that report the code.
   *
   * @minItems 1
   */
  cohorts: string[]
  meaning: Text
  occurrence: CheckOccurrence
  retry: CheckRetry
  notBefore?: CheckInterval
  escalate: CheckEscalation
  /**
   * The code that the same condition was reported under until this version; null where the sources name none.
   */
  formerlyReportedAs: null | Code
  note: Text
  /**
   * The cohorts in which something is otherwise: there, all of an entry's fields take the place of the check's. Missing where there is none.
   */
  handling?: HandlingInCohort[]
  values?: PolicyValues
  sources: Citations
}
/**
 * How long after the last attempt the next one may come at the earliest. Missing where the sources do not say.
 */
export interface CheckInterval {
  /**
   * How many of the unit.
   */
  interval: number
  unit: 'hours' | 'days' | 'working-days'
}
/**
 * It has either 'afterConsecutive' or 'afterTotal' with 'counting'.
 */
export interface EscalationRule {
  /**
   * The number of consecutive attempts with this code at which it escalates: another code, or an attempt without one, begins the count anew.
   */
  afterConsecutive?: number
  /**
   * The number of attempts within one migration at which it escalates, consecutive or not.
   */
  afterTotal?: number
  counting?: RuleCounting
  /**
   * A name for other entries to use.
   */
  as: string
  /**
   * A name for other entries to use.
   */
  attributedTo: string
  /**
   * A name for other entries to use.
   */
  actor?: string
}
export interface HandlingInCohort {
  /**
   * The name of the cohort.
   */
  cohort: string
  occurrence: CheckOccurrence
  retry: CheckRetry
  notBefore?: CheckInterval
  escalate: CheckEscalation
  note: Text
  sources: Citations
}
/**
 * What the check says in the document's own columns, by id; null where the sources do not say. Missing where it says nothing.
 */
export interface PolicyValues {
  [k: string]: string | number | boolean | null
}
export interface SourceEntry {
  id: Id
  /**
   * The title of the document.
   */
  title: string
  /**
   * The date that the document carries.
   */
  date: null | Day
  /**
   * Where it can be had.
   */
  url: string | null
  /**
   * What to know when relying on it.
   */
  note: string | null
}
