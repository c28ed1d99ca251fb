/* Generated from schemas/replay.schema.json by `npm run generate`. Do not edit. */

/**
 * An instant in UTC.
 */
export type Instant = string
export type Count = number
/**
 * A code, as the file has it.
 */
export type Code = string
/**
 * The name of a cohort.
 */
export type Cohort = string

/**
 * What `mehrs replay --format json` prints: the decisions that would differ if one version were applied instead of another to the same attempts. Both versions are applied to all of them, whenever they happened.
 */
export interface Replay {
  /**
   * The short title of the policy.
   */
  policy: string
  from: ReplayedVersion
  to: ReplayedVersion1
  attempts: ReplayedAttempts
  differences: Differences
  /**
   * The codes of either version that occur in the attempts, by cohort.
   */
  codes: CodeCount[]
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
 * What the file holds.
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
}
/**
 * How many attempts, and how many migrations with at least one, would be answered otherwise.
 */
export interface Differences {
  attempts: Count
  migrations: Count
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
  kind: 'retry' | 'no-retry' | 'escalate' | 'unspecified' | 'unknown-code' | 'not-applicable'
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
  kind: 'retry' | 'no-retry' | 'escalate' | 'unspecified' | 'unknown-code' | 'not-applicable'
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
   * Its row in the file, counted from 1 without the header.
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
