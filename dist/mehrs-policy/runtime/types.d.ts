/**
 * The types of `mehrs-policy`. `Code`, `Cohort` and `Version` are the literals of the policy: each entry of the
 * package fills in its own.
 */

/** Where a date comes from: a publication states it, an announcement plans it, or it follows from other facts. */
export type Basis = 'stated' | 'planned' | 'inferred'

/** Attempts of one migration, oldest first: the code each failed with, or null where it did not fail with a code. */
export type Attempts<Code extends string = string> = readonly (Code | (string & {}) | null)[]

export interface Options {
  /** Whether drafts take their planned place in time. Without it, only what is published is policy in force. */
  allowDraft?: boolean | undefined
}

/** What `decide` of one version is asked. */
export interface VersionQuestion<Code extends string = string, Cohort extends string = string> {
  cohort: Cohort
  /** At least one. */
  attempts: Attempts<Code>
}

/** What `decide` is asked. */
export interface Question<Code extends string = string, Cohort extends string = string>
  extends VersionQuestion<Code, Cohort>,
    Options {
  /** When: a Date, or `2022-05-24T00:00:00+01:00`. A date alone, or a time without its offset, is refused. */
  at: Date | string
}

/** What to quote: the line of Appendix A that an answer rests on. */
export interface Citation<Version extends string = string> {
  version: Version
  appendix: 'Appendix A'
  /** The check's code; null where the answer rests on the table as a whole. */
  code: string | null
  /** The ids of the sources, as `sources` of data.json lists them; after '#', the place in it. */
  sources: readonly string[]
}

/** What a version says, and where. */
interface Said<Version extends string> {
  version: Version
  citation: Citation<Version>
}

/** How far the run of the last code at the end of the attempts is from escalation. */
interface Run {
  /** How many attempts at the end failed with the code, with no other code and no null between. */
  consecutive: number
  /** The length of run that escalates; null where the policy states none. */
  escalatesAt: number | null
  /** How many more failures in a row with the code escalate; null where the policy states no such number. */
  remaining: number | null
}

/** The migration is to be tried again. */
export interface Retry<Code extends string = string, Version extends string = string>
  extends Said<Version>,
    Run {
  kind: 'retry'
  code: Code
}

/** The migration is not to be tried again. */
export interface NoRetry<Code extends string = string, Version extends string = string>
  extends Said<Version>,
    Run {
  kind: 'no-retry'
  code: Code
}

/** The code was seen too often in a row to be an ordinary failure. */
export interface Escalate<Code extends string = string, Version extends string = string, As = string>
  extends Said<Version> {
  kind: 'escalate'
  code: Code
  /** The id of the term for what the failure is then taken for. */
  as: As
  /** The id of the party that says so. */
  attributedTo: string
  consecutive: number
  escalatesAt: number
}

/** The code is in the policy, which does not say whether to try again. */
export interface Unspecified<Code extends string = string, Version extends string = string>
  extends Said<Version>,
    Run {
  kind: 'unspecified'
  code: Code
}

/** The last code is not in Appendix A of the version. */
export interface UnknownCode<Version extends string = string> extends Said<Version> {
  kind: 'unknown-code'
  code: string
}

/** The code is in Appendix A, but for other cohorts. */
export interface OtherCohort<Code extends string = string, Version extends string = string>
  extends Said<Version> {
  kind: 'not-applicable'
  reason: 'other-cohort'
  code: Code
}

/** The last attempt did not fail with a code. */
export interface NoErrorCode<Version extends string = string> extends Said<Version> {
  kind: 'not-applicable'
  reason: 'no-error-code'
  code: null
}

/** No version known to the package is in force at that instant. */
export interface NoPolicyInForce {
  kind: 'no-policy-in-force'
  /** The code of the last attempt. */
  code: string | null
  version: null
  citation: null
}

/**
 * What one version says about the attempts. `Barred` are the codes that are not to be tried again: where a policy
 * has none, no `NoRetry` can come.
 */
export type Ruling<
  Code extends string = string,
  Version extends string = string,
  As extends string = string,
  Barred extends Code = Code,
> = Readonly<
  | Retry<Code, Version>
  | (Barred extends string ? NoRetry<Barred, Version> : never)
  | Escalate<Code, Version, As>
  | Unspecified<Code, Version>
  | UnknownCode<Version>
  | OtherCohort<Code, Version>
  | NoErrorCode<Version>
>

/** How well it is known that the version is in force. */
interface Standing {
  /** Where the first day of the version's time in force comes from. */
  basis: Basis
  /** Whether the instant is one at which a version may be in force that this package does not know of. */
  stale: boolean
}

/** What the policy in force at the instant says about the attempts. */
export type Decision<
  Code extends string = string,
  Version extends string = string,
  As extends string = string,
  Barred extends Code = Code,
> =
  | (Ruling<Code, Version, As, Barred> & Readonly<Standing>)
  | Readonly<NoPolicyInForce & { basis: null; stale: boolean }>

/** The start of a London day. */
export interface Boundary {
  /** The day in London, as `2022-05-24`. */
  readonly day: string
  /** Its first instant in UTC, as `2022-05-23T23:00:00Z`. */
  readonly instant: string
  readonly basis: Basis
}

/** A version and its time in force: from `from` up to, not including, `to`. */
export interface TimelineEntry<Version extends string = string> {
  readonly version: Version
  readonly status: 'draft' | 'published' | 'withdrawn'
  /** The day of publication; null for a draft. */
  readonly published: string | null
  /** The first day of effect; where no publication states it, the earliest one possible. */
  readonly effective: { readonly day: string; readonly basis: Basis } | null
  /** Both null for a version without a time in force. */
  readonly from: Boundary | null
  /** Null while nothing known ends it. */
  readonly to: Boundary | null
  readonly supersededBy: Version | null
  readonly supersedes: Version | null
}

/** The version in force at an instant, or that there is none. */
export type PolicyInForce<Version extends string = string> = Readonly<
  | {
      version: Version
      status: 'draft' | 'published' | 'withdrawn'
      from: Boundary
      to: Boundary | null
      basis: Basis
      stale: boolean
    }
  | { version: null; status: null; from: null; to: null; basis: null; stale: boolean }
>

/** A line of Appendix A. What the sources do not say is null or `unspecified`. */
export interface Check<Code extends string = string, Cohort extends string = string> {
  readonly code: Code
  readonly name: string | null
  readonly cohorts: readonly Cohort[]
  readonly meaning: string | null
  readonly occurrence: 'rare-but-expected' | 'unspecified'
  readonly retry: 'expected' | 'not-expected' | 'unspecified'
  readonly escalate: {
    readonly afterConsecutive: number
    readonly as: string
    readonly attributedTo: string
  } | null
  /** The code that the same condition was reported under until this version. */
  readonly formerlyReportedAs: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** One version's Appendix A, with the sources of the version as a whole. */
export interface VersionData {
  readonly version: string
  readonly sources: readonly string[]
  readonly checks: readonly Check[]
}

/** All that the decisions rest on. */
export interface RuntimeData {
  readonly knownUntil: { readonly day: string; readonly instant: string }
  /** The names of the cohorts that may be asked about. */
  readonly cohorts: readonly string[]
  readonly timeline: readonly TimelineEntry[]
  readonly timelineWithDrafts: readonly TimelineEntry[]
  readonly versions: readonly VersionData[]
}

export interface Runtime {
  decide(question: Question): Decision
  policyInForce(at: Date | string, options?: Options): PolicyInForce
}
