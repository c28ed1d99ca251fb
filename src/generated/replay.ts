/* Generated from schemas/replay.schema.json by `npm run generate`. Do not edit. */

/**
 * An instant in UTC.
 */
export type Instant = string
/**
 * The name of a cohort.
 */
export type Cohort = string
export type Count = number
export type Kind = 'retry' | 'no-retry' | 'escalate' | 'unspecified' | 'unknown-code' | 'not-applicable'
/**
 * How many attempts are answered how, before and after.
 */
export type Kinds = KindCount[]
/**
 * A code, as the file has it.
 */
export type Code = string
/**
 * How these attempts are answered, before and after.
 */
export type Kinds1 = KindCount[]

/**
 * What `mehrs replay --format json` prints: the decisions that would differ if one version were applied instead of another to the same attempts. Both versions are applied to all of them, whenever they happened.
 */
export interface Replay {
  /**
   * The short title of the policy.
   */
  policy: string
  /**
   * The classification of the attempts, as `--label` states it; null where it does not. The policy's own says nothing of them.
   */
  label: string | null
  from: ReplayedVersion
  to: ReplayedVersion1
  attempts: ReplayedAttempts
  left: LeftOut
  differences: Differences
  kinds: Kinds
  /**
   * The codes of either version that occur in the attempts, by cohort.
   */
  codes: CodeCount[]
  time: OverTime
  /**
   * What `to` could escalate, given that some of the attempts could be reported under other codes than the data has (`notes.reportedOtherwise`); null where none could.
   */
  possible: null | Possible
  /**
   * The answers that differ, the most frequent first.
   */
  changes: ReplayChange[]
  notes: ReplayNotes
}
/**
 * The version that is applied first.
 */
export interface ReplayedVersion {
  /**
   * A string, since 7.10 is not 7.1.
   */
  version: string
  /**
   * A draft is not policy in force.
   */
  status: 'draft' | 'published' | 'withdrawn'
}
/**
 * The version that is applied instead.
 */
export interface ReplayedVersion1 {
  /**
   * A string, since 7.10 is not 7.1.
   */
  version: string
  /**
   * A draft is not policy in force.
   */
  status: 'draft' | 'published' | 'withdrawn'
}
/**
 * The attempts that were replayed.
 */
export interface ReplayedAttempts {
  /**
   * How many attempts there are.
   */
  count: number
  /**
   * How many migrations they are of.
   */
  migrations: number
  /**
   * When the first happened; null where there is none.
   */
  first: Instant | null
  /**
   * When the last happened; null where there is none.
   */
  last: Instant | null
  /**
   * How many attempts repeat another: the same migration, cohort, time and code. They are replayed like the others, and lengthen runs.
   */
  duplicates: number
}
/**
 * What the files have that was not replayed.
 */
export interface LeftOut {
  badRows: BadRows
  /**
   * Cohorts that the policy does not have, the most frequent first.
   *
   * @maxItems 100
   */
  unknownCohorts: UnknownCohort[]
}
export interface BadRows {
  /**
   * How many rows could not be read.
   */
  rows: number
  /**
   * The first of them.
   *
   * @maxItems 100
   */
  listed: BadRow[]
}
export interface BadRow {
  /**
   * The file, as it was named.
   */
  file: string
  /**
   * The row, counted from 1 without the header.
   */
  row: number
  /**
   * The line of the file; of a Parquet file, the row.
   */
  line: number
  /**
   * What is wrong with it.
   */
  problem: string
}
export interface UnknownCohort {
  cohort: Cohort
  attempts: Count
  /**
   * The first attempt with it, as in the examples.
   */
  row: number
}
/**
 * How many attempts, and how many migrations with at least one, would be answered otherwise.
 */
export interface Differences {
  attempts: Count
  migrations: Count
}
export interface KindCount {
  kind: Kind
  before: Count
  after: Count
}
export interface CodeCount {
  code: Code
  cohort: Cohort
  /**
   * How many attempts failed with it.
   */
  attempts: number
  /**
   * How many of them would be answered otherwise.
   */
  differences: number
  kinds: Kinds1
}
/**
 * The same by periods of London time, without gaps.
 */
export interface OverTime {
  /**
   * How long a period is. Of `years`, the first days of two periods say how many.
   */
  unit: 'day' | 'week' | 'month' | 'years'
  periods: Period[]
}
export interface Period {
  /**
   * The first day of the period, in London.
   */
  from: string
  attempts: Count
  /**
   * How many of the attempts would be answered otherwise.
   */
  differences: number
  escalations: Escalations
}
/**
 * How many of them escalate.
 */
export interface Escalations {
  before: Count
  after: Count
}
export interface Possible {
  /**
   * How many attempts could be reported under other codes.
   */
  attempts: number
  escalations: PossibleEscalations
  migrations: PossibleMigrations
}
/**
 * How many attempts would escalate: those that do whatever the others are reported as, and all that could.
 */
export interface PossibleEscalations {
  least: Count
  most: Count
}
/**
 * How many migrations have such an attempt.
 */
export interface PossibleMigrations {
  least: Count
  most: Count
}
export interface ReplayChange {
  code: Code
  cohort: Cohort
  before: Answer
  after: Answer1
  attempts: Count
  migrations: Count
  /**
   * The first of these attempts.
   *
   * @minItems 1
   * @maxItems 3
   */
  examples: ReplayExample[]
}
/**
 * What `from` answers.
 */
export interface Answer {
  kind: Kind
  /**
   * Why it is not applicable; null for other kinds.
   */
  reason: 'other-cohort' | 'no-error-code' | null
  /**
   * The length of run that escalates; null where there is none.
   */
  escalatesAt: number | null
  /**
   * The id of the term that an escalated failure is taken for; null for other kinds.
   */
  as: string | null
  /**
   * The id of the party that says so; null for other kinds.
   */
  attributedTo: string | null
}
/**
 * What `to` answers.
 */
export interface Answer1 {
  kind: Kind
  /**
   * Why it is not applicable; null for other kinds.
   */
  reason: 'other-cohort' | 'no-error-code' | null
  /**
   * The length of run that escalates; null where there is none.
   */
  escalatesAt: number | null
  /**
   * The id of the term that an escalated failure is taken for; null for other kinds.
   */
  as: string | null
  /**
   * The id of the party that says so; null for other kinds.
   */
  attributedTo: string | null
}
export interface ReplayExample {
  /**
   * The migration, as the file names it.
   */
  migration: string
  /**
   * An instant in UTC.
   */
  at: string
  /**
   * The file, where there are several; else null.
   */
  file: string | null
  /**
   * Its row in its file, counted from 1 without the header.
   */
  row: number
  /**
   * How long the run of the code is then, by the version that lists it; null where neither lists it for the cohort.
   */
  consecutive: number | null
}
/**
 * What to know of the attempts to understand the numbers.
 */
export interface ReplayNotes {
  /**
   * How many attempts did not fail with a code. Neither version says anything of them.
   */
  withoutCode: number
  unlisted: UnlistedCodes
  /**
   * Codes in the attempts that would be reported otherwise, at least in part, if `to` were in force. The attempts are replayed as they are: under which of these codes each would be reported, they do not tell.
   */
  reportedOtherwise: ReportedOtherwise[]
}
/**
 * Attempts with a code that neither version lists.
 */
export interface UnlistedCodes {
  attempts: Count
  /**
   * The most frequent of these codes.
   *
   * @maxItems 10
   */
  codes: UnlistedCode[]
}
export interface UnlistedCode {
  code: Code
  attempts: Count
}
export interface ReportedOtherwise {
  code: Code
  /**
   * The codes that its condition would be reported under.
   *
   * @minItems 1
   */
  as: Code[]
  attempts: Count
}
