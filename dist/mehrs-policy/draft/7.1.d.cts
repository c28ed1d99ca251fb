import type * as types from '../runtime/types.cjs'

export type Version = '7.1'

/** The codes of this version. */
export type CheckCode = 'MA534' | 'MA535' | 'MA999'

/** The cohorts that this version has codes for. */
export type Cohort = 'MOC (Secure)'

/** What a failure that was seen too often in a row is taken for: the ids of terms in data.json. */
export type EscalatesAs = 'faulty-device'

export type Check = types.Check<CheckCode, Cohort, types.RunRule>
export type Question = types.VersionQuestion<CheckCode, Cohort>
export type Ruling = types.Ruling<CheckCode, Version, EscalatesAs, never>
export type { Attempts, Citation } from '../runtime/types.cjs'

export declare const version: Version
export declare const codes: readonly CheckCode[]
export declare const cohorts: readonly Cohort[]

/** Appendix A: one entry for each code. */
export declare const checks: readonly Check[]

/** This draft, which is not policy in force. */
export declare const policy: types.DraftPolicy<Version, CheckCode, Cohort, types.RunRule>

/**
 * What this draft would ask for after these attempts, whenever they were: whether it is in force is not looked at.
 * @throws {TypeError} For a cohort that this version has no codes for, or no attempts.
 */
export declare function decide(question: Question): Ruling
