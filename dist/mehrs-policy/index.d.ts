import type * as policy from './runtime/types.js'

/** The versions that the package holds, drafts and withdrawn ones included. */
export type Version = '7.0' | '7.1'

/** The codes of every version. */
export type Code = 'MA534' | 'MA535' | 'MA999'

/** The cohorts that may be asked about. */
export type Cohort = 'MOC (Secure)'

/** What a failure that was seen too often in a row is taken for: the ids of terms in data.json. */
export type EscalatesAs = 'faulty-device'

export type Question = policy.Question<Code, Cohort>
export type Decision = policy.Decision<Code, Version, EscalatesAs, never>
export type PolicyInForce = policy.PolicyInForce<Version>
export type TimelineEntry = policy.TimelineEntry<Version>
export type { Attempts, Basis, Boundary, Citation, Options } from './runtime/types.js'

/**
 * What the version in force at `at` asks for after these attempts.
 * Whatever the data, the answer is a frozen object; only wrong use throws.
 * @throws {TypeError} For an unknown cohort, no attempts, an invalid date, or a time without its offset from UTC.
 */
export declare function decide(question: Question): Decision

/**
 * The version in force at `at`; its `version` is null where there is none.
 * @throws {TypeError} For an invalid date, or a time without its offset from UTC.
 */
export declare function policyInForce(at: Date | string, options?: policy.Options): PolicyInForce

/** When each published version is in force, in order; versions without a time in force stand at the end. */
export declare const timeline: readonly TimelineEntry[]

/** The same as it will be if every draft takes effect as planned. A draft is not policy in force. */
export declare const timelineWithDrafts: readonly TimelineEntry[]

/** From this instant on, answers are stale: a version may be in force that the package does not know of. */
export declare const knownUntil: { readonly day: string; readonly instant: string }

export declare const codes: readonly Code[]
export declare const cohorts: readonly Cohort[]
