import type * as policy from './runtime/types.js'

/** What each version names. */
interface Names {
  '7.0': {
    code: 'MA999'
    cohort: 'MOC (Secure)'
    escalatesAs: never
    barred: never
  }
  '7.1': {
    code: 'MA534' | 'MA535' | 'MA999'
    cohort: 'MOC (Secure)'
    escalatesAs: 'faulty-device'
    barred: never
  }
}

/** The versions that the package holds, drafts and withdrawn ones included. */
export type Version = keyof Names

/** The codes of a version; of all versions where none is named. */
export type CheckCode<V extends Version = Version> = Names[V]['code']

/** The cohorts that a version has codes for; all that may be asked about where none is named. */
export type Cohort<V extends Version | null = null> = V extends Version ? Names[V]['cohort'] : 'MOC (Secure)'

/** What a failure that was seen too often in a row is taken for: the ids of terms in data.json. */
export type EscalatesAs<V extends Version = Version> = Names[V]['escalatesAs']

export type Question = policy.Question<CheckCode, Cohort>
export type Decision = policy.Decision<CheckCode, Version, EscalatesAs, Names[Version]['barred']>
export type VersionQuestion<V extends Version> = policy.VersionQuestion<CheckCode<V>, Cohort<V>>
export type Ruling<V extends Version = Version> = policy.Ruling<
  CheckCode<V>,
  V,
  EscalatesAs<V>,
  Names[V]['barred']
>
export type PolicyInForce = policy.PolicyInForce<Version>
export type TimelineEntry = policy.TimelineEntry<Version>
export type Lookup = policy.Lookup<Version>
export type Tracker = policy.Tracker<CheckCode, Decision>
export type TrackerOptions = policy.TrackerOptions<Cohort>
export type InForcePolicy<V extends Version = Version> = policy.InForcePolicy<V>
export type DraftPolicy<V extends Version = Version> = policy.DraftPolicy<V>
export type { Attempt, Attempts, Basis, Boundary, Citation, History, Instant, Interval, NextAttempt, Options, TrackedAttempt, TrackerState } from './runtime/types.js'

/**
 * What follows from these attempts, each read under the version in force when it happened.
 * Whatever the data, the answer is a frozen object; only wrong use throws.
 * @throws {TypeError} For an unknown cohort, no attempts, attempts out of order, an invalid date, a time without its
 * offset from UTC, or a field whose name looks like a slip.
 */
export declare function decide(question: Question): Decision

/**
 * The version in force at `at`; its `version` is null where there is none.
 * @throws {TypeError} For an invalid date, or a time without its offset from UTC.
 */
export declare function policyInForce(at: policy.Instant, options?: policy.Options): PolicyInForce

/**
 * Decides attempt by attempt, for callers who keep no histories.
 * @throws {TypeError} For an unknown cohort, or a state that no tracker had.
 */
export declare function createTracker(options: TrackerOptions): Tracker

/**
 * What a published version asks for, whether or not it is in force: `policy` is what the module of the version exports.
 * @throws {TypeError} For a draft, which is not policy in force, and for what `decide` of the version refuses.
 */
export declare function decideUnder<V extends Version>(
  policy: policy.InForcePolicy<V>,
  question: VersionQuestion<V>,
): Ruling<V>

/**
 * What all versions say of a code. Any string has an answer.
 * @throws {TypeError} For what is no string.
 */
export declare function lookup(code: CheckCode | (string & {})): Lookup

/**
 * An answer of any `decide` in plain English, with what to quote.
 * @throws {TypeError} For what is no such answer.
 */
export declare function explain(answer: policy.Decision | policy.Ruling): string

/** When each published version is in force, in order; versions without a time in force stand at the end. */
export declare const timeline: readonly TimelineEntry[]

/** The same as it will be if every draft takes effect as planned. A draft is not policy in force. */
export declare const timelineWithDrafts: readonly TimelineEntry[]

/** From this instant on, answers are stale: a version may be in force that the package does not know of. */
export declare const knownUntil: { readonly day: string; readonly instant: string }

/** Whether a text is a cohort that may be asked about: any other is wrong use, and throws. */
export declare function isCohort(value: unknown): value is Cohort

/** Whether a text is a code that some version lists. Any other may be asked about, too. */
export declare function isCheckCode(value: unknown): value is CheckCode

/**
 * What follows from these attempts in a word, for who needs no more: to try again (`retry`), to stop (`stop`), to stop and
 * escalate (`escalate`), or that nobody says (`unstated`), which is neither yes nor no.
 * @throws {TypeError} As `decide`.
 */
export declare function act(question: Question): policy.Act

export declare const codes: readonly CheckCode[]
export declare const cohorts: readonly Cohort[]
