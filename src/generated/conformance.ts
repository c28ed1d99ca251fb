/* Generated from schemas/conformance.schema.json by `npm run generate`. Do not edit. */

export type RuleName =
  | 'instant'
  | 'boundary'
  | 'in-force'
  | 'draft'
  | 'no-policy'
  | 'withdrawal'
  | 'stale'
  | 'each-attempt'
  | 'exact-code'
  | 'no-code'
  | 'unknown-code'
  | 'other-cohort'
  | 'run'
  | 'run-ends'
  | 'run-across'
  | 'total'
  | 'renamed-code'
  | 'handling'
  | 'escalate'
  | 'precedence'
  | 'retry'
  | 'no-retry'
  | 'unspecified'
  | 'not-before'
  | 'citation'
  | 'tracker'
  | 'lookup'
  | 'wrong-use'
/**
 * Which function answers: 'tracker' is a new tracker, to which the stream is put attempt by attempt.
 */
export type Ask = 'decide' | 'policyInForce' | 'lookup' | 'tracker'
/**
 * The name of a version; null where there is none.
 */
export type Version = string | null
export type Text = string | null
/**
 * Where the first day of the version comes from; null where none is in force.
 */
export type DayBasis = 'stated' | 'planned' | 'inferred' | null

/**
 * Questions to the policy with the answers that are right, for programs in any language. The answers come from the policy's sources, read by a program that is not part of the package. SEMANTICS.md has the rules in words.
 */
export interface Conformance {
  /**
   * The version of this format. It changes where a program written for the former one would misread the cases.
   */
  schema: 1
  /**
   * The full title of the policy document.
   */
  title: string
  /**
   * The cases by id, in the order of its code units.
   */
  cases: ConformanceCase[]
}
export interface ConformanceCase {
  /**
   * A name that stays while the case means the same.
   */
  id: string
  /**
   * The rules of SEMANTICS.md that it shows, by name.
   *
   * @minItems 1
   */
  rules: RuleName[]
  /**
   * What it is about, in words.
   */
  shows: string
  ask: Ask
  /**
   * What it is given, by name. In cases of wrong use it can hold anything, or lack what it needs.
   */
  question: {
    [k: string]: unknown
  }
  /**
   * The whole answer.
   */
  expected: ExpectedDecision | ExpectedPolicy | ExpectedLookup | ExpectedTrack | WrongUse
}
/**
 * What follows from the attempts.
 */
export interface ExpectedDecision {
  kind: 'retry' | 'no-retry' | 'escalate' | 'unspecified' | 'unknown-code' | 'not-applicable' | 'no-policy-in-force'
  /**
   * Why a code is not applicable.
   */
  reason?: 'other-cohort' | 'no-error-code'
  /**
   * The code of the last attempt.
   */
  code: string | null
  /**
   * The id of the term for what an escalated failure is taken for.
   */
  as?: string
  /**
   * The id of the party that says so.
   */
  attributedTo?: string
  /**
   * The id of the party that acts then, where the policy says.
   */
  actor?: string
  /**
   * Which attempts the rule that escalates counts; missing where it counts the run.
   */
  counting?: 'this-code' | 'any-code'
  /**
   * How many attempts that rule has counted.
   */
  total?: number
  /**
   * The rules that count attempts in all, in the order in which the check has them; missing where it has none.
   */
  totals?: ExpectedTotal[]
  notBefore?: ExpectedInterval
  /**
   * The length of the run.
   */
  consecutive?: number
  /**
   * The length of run that escalates; null where the policy states none.
   */
  escalatesAt?: number | null
  /**
   * How many more failures escalate.
   */
  remaining?: number | null
  version: Version
  /**
   * What to quote; null where no policy is in force.
   */
  citation: null | ExpectedCitation
  basis: DayBasis
  stale: boolean
}
export interface ExpectedTotal {
  counting: 'this-code' | 'any-code'
  total: number
  escalatesAt: number
  remaining: number
}
/**
 * When the next attempt may come at the earliest; missing where the check does not say.
 */
export interface ExpectedInterval {
  interval: number
  unit: 'hours' | 'days' | 'working-days'
  /**
   * In UTC, with milliseconds; null where the working days cannot be counted.
   */
  instant: string | null
}
export interface ExpectedCitation {
  version: string
  appendix: 'Appendix A'
  code: Text
  sources: string[]
}
/**
 * The version in force at the instant; all but 'stale' is null where there is none.
 */
export interface ExpectedPolicy {
  version: Version
  status: 'draft' | 'published' | 'withdrawn' | null
  from: null | InForceBoundary
  to: null | InForceBoundary
  basis: DayBasis
  stale: boolean
}
/**
 * The start of a London day.
 */
export interface InForceBoundary {
  day: string
  instant: string
  basis: 'stated' | 'planned' | 'inferred'
}
/**
 * What all versions say of a code.
 */
export interface ExpectedLookup {
  code: string
  status: 'current' | 'added-in' | 'withdrawn' | 'unknown-code'
  addedIn: Version
  withdrawnIn: Version
  formerlyReportedAs: null | FormerCode
  reportedNowAs: LaterCode[]
  versions: string[]
}
export interface FormerCode {
  code: string
  until: string
}
export interface LaterCode {
  code: string
  from: string
}
/**
 * What a tracker answers to each attempt of the stream, and what it remembers after the last.
 */
export interface ExpectedTrack {
  decisions: ExpectedDecision[]
  state: ExpectedState
}
export interface ExpectedState {
  code: Text
  run: number
}
/**
 * The question is refused: an exception, an error value, whatever the language has for it.
 */
export interface WrongUse {
  error: 'wrong-use'
  /**
   * What is wrong in the question, for the message to name.
   */
  field: string
}
