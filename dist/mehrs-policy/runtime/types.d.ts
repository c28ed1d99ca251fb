/**
 * The types of `mehrs-policy`. `Code`, `Cohort` and `Version` are the literals of the policy: each entry of the
 * package fills in its own.
 */

/** Where a date comes from: a publication states it, an announcement plans it, or it follows from other facts. */
export type Basis = 'stated' | 'planned' | 'inferred'

/** A code; any other string may be asked about too. */
type AnyCode<Code extends string> = Code | (string & {})

/**
 * When: a Date, a Temporal.Instant or Temporal.ZonedDateTime, or a text such as `2022-05-24T00:00:00+01:00`. A date alone,
 * or a time without its offset, is refused.
 */
export type Instant =
  | Date
  | string
  | {
      readonly epochMilliseconds: number
      readonly [Symbol.toStringTag]: 'Temporal.Instant' | 'Temporal.ZonedDateTime'
    }

/** Attempts of one migration, oldest first: the code each failed with, or null where it did not fail with a code. */
export type Attempts<Code extends string = string> = readonly (AnyCode<Code> | null)[]

/** An attempt that knows when it happened. */
export interface Attempt<Code extends string = string> {
  /** The code that it failed with; null where it did not fail with a code. */
  readonly code: AnyCode<Code> | null
  /** A Date, or `2022-05-24T00:00:00+01:00`; not before any earlier attempt, nor after the question's `at`. */
  readonly at: Instant
}

/** Attempts, oldest first, of which some know when they happened: the others happened at the question's `at`. */
export type History<Code extends string = string> = readonly (
  | AnyCode<Code>
  | null
  | { readonly code: AnyCode<Code> | null; readonly at?: Instant | undefined }
)[]

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

/** What `decide` is asked: at a time, or about attempts that each have their own. */
export type Question<Code extends string = string, Cohort extends string = string> =
  | QuestionAt<Code, Cohort>
  | QuestionOfHistory<Code, Cohort>

export interface QuestionAt<Code extends string = string, Cohort extends string = string> extends Options {
  /** When: a Date, or `2022-05-24T00:00:00+01:00`. A date alone, or a time without its offset, is refused. */
  at: Instant
  cohort: Cohort
  /** At least one. Each is read under the policy in force when it happened. */
  attempts: History<Code>
}

export interface QuestionOfHistory<Code extends string = string, Cohort extends string = string>
  extends Options {
  at?: undefined
  cohort: Cohort
  /** At least one. Each is read under the policy in force when it happened. */
  attempts: readonly Attempt<Code>[]
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
  /**
   * How many attempts at the end failed with the code, with no other code and no null between, each while the
   * version then in force listed it for the cohort.
   */
  consecutive: number
  /** The length of run that escalates; null where the policy states none. */
  escalatesAt: number | null
  /** How many more failures in a row with the code escalate; null where the policy states no such number. */
  remaining: number | null
  /** How far the rules that count attempts in all are from escalation; missing where the check has none. */
  totals?: readonly Readonly<Total>[]
  /** When the next attempt may come at the earliest; missing where the policy states no interval. */
  notBefore?: NextAttempt
}

/** How far a rule that counts attempts in all is from escalation. */
export interface Total {
  /** Which attempts it counts: sightings of this code, or all that failed with a code. */
  counting: 'this-code' | 'any-code'
  total: number
  escalatesAt: number
  remaining: number
}

/** How long after the last attempt the next one may come: days and working days end at the same time of day in London. */
export interface Interval {
  readonly interval: number
  readonly unit: 'hours' | 'days' | 'working-days'
}

/** An interval, and when it ends. */
export interface NextAttempt extends Interval {
  /**
   * The earliest instant of the next attempt, in UTC. Null where the bank holidays of a year in between are not known.
   * Missing in the answer of a version by itself, which knows no times.
   */
  readonly instant?: string | null
}

/** What working days leave out besides Saturdays and Sundays. */
export interface Calendar {
  /** The years whose bank holidays are known. */
  readonly years: readonly number[]
  readonly bankHolidays: readonly string[]
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
  /** The id of the party that acts then; missing where the policy does not say. */
  actor?: string
  consecutive: number
  /** The number at which the rule that holds escalates: of the run or, where `counting` says so, of attempts in all. */
  escalatesAt: number
  /** Which attempts the rule that holds counts in all; missing where it counts the run. */
  counting?: 'this-code' | 'any-code'
  /** How many attempts it has counted; missing where it counts the run. */
  total?: number
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
  Barred extends string = Code,
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
export interface Standing {
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
  Barred extends string = Code,
> =
  | (Ruling<Code, Version, As, Barred> & Readonly<Standing>)
  | Readonly<NoPolicyInForce & { basis: null; stale: boolean }>

/** What to do, in a word: try again, stop, stop and escalate; or nobody says. */
export type Act = 'retry' | 'stop' | 'escalate' | 'unstated'

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

/** After how many attempts a failure escalates: so many in a row (`afterConsecutive`), or in all (`afterTotal`). */
export interface EscalationRule {
  readonly afterConsecutive?: number
  readonly afterTotal?: number
  /** What `afterTotal` counts: attempts that failed with this code, or with any. */
  readonly counting?: 'this-code' | 'any-code'
  readonly as: string
  readonly attributedTo: string
  /** The id of the party that acts then; missing where the policy does not say. */
  readonly actor?: string
}

/** The rule of a check that escalates after so many attempts in a row, and by no other rule. */
export interface RunRule {
  readonly afterConsecutive: number
  readonly as: string
  readonly attributedTo: string
  readonly actor?: string
}

type AnyRules = EscalationRule | readonly EscalationRule[]

/** What is otherwise in one cohort of a check: there, all of it takes the place of what the check says. */
export interface CohortHandling<Cohort extends string = string, Rules = AnyRules> {
  readonly cohort: Cohort
  readonly occurrence: 'rare-but-expected' | 'unspecified'
  readonly retry: 'expected' | 'not-expected' | 'unspecified'
  readonly notBefore?: Interval
  readonly escalate: Rules | null
  readonly note: string | null
  readonly sources: readonly string[]
}

/** A line of Appendix A. What the sources do not say is null or `unspecified`. */
export interface Check<Code extends string = string, Cohort extends string = string, Rules = AnyRules> {
  readonly code: Code
  readonly name: string | null
  readonly cohorts: readonly Cohort[]
  readonly meaning: string | null
  readonly occurrence: 'rare-but-expected' | 'unspecified'
  readonly retry: 'expected' | 'not-expected' | 'unspecified'
  /** How long the next attempt has to wait; missing where the policy does not say. */
  readonly notBefore?: Interval
  /** Of several rules, the first that applies holds. */
  readonly escalate: Rules | null
  /** The code that the same condition was reported under until this version. */
  readonly formerlyReportedAs: string | null
  readonly note: string | null
  /** The cohorts in which something is otherwise; missing where there is none. */
  readonly handling?: readonly CohortHandling<Cohort, Rules>[]
  /** What it says in the document's own columns, by their ids in data.json; null where the sources do not say. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>
  readonly sources: readonly string[]
}

/** One version's Appendix A, with the sources of the version as a whole. */
export interface VersionData<
  Version extends string = string,
  Code extends string = string,
  Cohort extends string = string,
  Rules = AnyRules,
> {
  readonly version: Version
  readonly sources: readonly string[]
  readonly checks: readonly Check<Code, Cohort, Rules>[]
}

/** Only in types: it keeps a draft from being passed where policy in force is asked for. */
declare const standing: unique symbol

/** A version that was published. Whether it is in force at an instant, `policyInForce` says. */
export interface InForcePolicy<
  Version extends string = string,
  Code extends string = string,
  Cohort extends string = string,
  Rules = AnyRules,
> extends VersionData<Version, Code, Cohort, Rules> {
  readonly [standing]: 'published'
}

/** A version that was not published: it is not policy in force, whatever its dates. */
export interface DraftPolicy<
  Version extends string = string,
  Code extends string = string,
  Cohort extends string = string,
  Rules = AnyRules,
> extends VersionData<Version, Code, Cohort, Rules> {
  readonly [standing]: 'draft'
}

/** What all versions of the package say of a code. What there is none of is null or empty. */
export interface Lookup<Version extends string = string> {
  readonly code: string
  /**
   * `current`: the latest published version lists it, and is not withdrawn. `added-in`: only drafts list it.
   * `withdrawn`: a published version listed it, the latest does not or is withdrawn itself.
   * `unknown-code`: no version lists it.
   */
  readonly status: 'current' | 'added-in' | 'withdrawn' | 'unknown-code'
  /** The first published version that lists it; where only drafts do, the first of them. */
  readonly addedIn: Version | null
  /** The first published version without it, after the last published one that lists it. */
  readonly withdrawnIn: Version | null
  /** The code that the same condition was reported under until a version told the two apart. */
  readonly formerlyReportedAs: { readonly code: string; readonly until: Version } | null
  /** The codes that conditions are reported under now which were reported under this one, by code unit. */
  readonly reportedNowAs: readonly { readonly code: string; readonly from: Version }[]
  /** The versions that list it, drafts included, in numeric order. */
  readonly versions: readonly Version[]
}

/**
 * What a tracker has to remember between attempts: plain JSON. It holds what is needed to judge the attempts again, under
 * a later version of the package or with drafts.
 */
export interface TrackerState {
  /** The version of this form. */
  readonly schema: 2
  /** The code of the last attempt; null where it did not fail with a code, and before the first. */
  readonly code: string | null
  /** How long the run of that code was; 0 where it is null, or was not listed for the cohort. It is counted anew. */
  readonly run: number
  /** When the last attempt happened, in UTC; null before the first. */
  readonly at: string | null
  /**
   * How many attempts at the end failed with that code, listed or not, by hour, oldest first. In an hour of UTC
   * (`2022-05-24T09:00Z`) one version is in force.
   */
  readonly seen: readonly { readonly hour: string; readonly count: number }[]
  /** The ids of all attempts so far that had one. */
  readonly ids: readonly string[]
  /** All attempts so far that failed with a code, by it, as in `seen`. Only where a rule counts attempts in all. */
  readonly totals?: Readonly<Record<string, TrackerState['seen']>>
}

/** An attempt as a tracker takes it. */
export interface TrackedAttempt<Code extends string = string> extends Attempt<Code> {
  /** What tells it from every other attempt at the migration. One whose id was given before is passed over. */
  readonly id?: string | undefined
}

export interface TrackerOptions<Cohort extends string = string> extends Options {
  cohort: Cohort
  /** What another tracker of the same cohort remembered; none before the first attempt. */
  state?: TrackerState | undefined
}

/** Decides attempt by attempt, as `decide` does over the history up to each. */
export interface Tracker<Code extends string = string, Answer = Decision> {
  /**
   * The attempts of one migration, one at a time, oldest first.
   * @throws {TypeError} For one that is earlier than the last: the tracker stays as it was.
   */
  next(attempt: TrackedAttempt<Code>): Answer
  /** What to keep, to go on later. */
  readonly state: TrackerState
}

/** All that the decisions rest on. */
export interface RuntimeData {
  readonly knownUntil: { readonly day: string; readonly instant: string }
  /** The names of the cohorts that may be asked about. */
  readonly cohorts: readonly string[]
  /** The versions that were published; those that `timelineWithDrafts` has besides are drafts. */
  readonly timeline: readonly TimelineEntry[]
  readonly timelineWithDrafts: readonly TimelineEntry[]
  readonly versions: readonly VersionData[]
}

export interface Runtime {
  decide(question: Question): Decision
  act(question: Question): Act
  isCohort(value: unknown): boolean
  isCheckCode(value: unknown): boolean
  policyInForce(at: Instant, options?: Options): PolicyInForce
  lookup(code: string): Lookup
  explain(answer: Decision | Ruling): string
  decideUnder(policy: InForcePolicy, question: VersionQuestion): Ruling
  createTracker(options: TrackerOptions): Tracker
}

/** What the runtime needs of a data.json (schemas/policy-data.schema.json describes all of it). */
export interface PolicyFile extends Omit<RuntimeData, 'cohorts'> {
  readonly schema: 1 | 2
  readonly shortTitle: string
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly { readonly id: string; readonly name: string }[]
  readonly calendar?: Calendar
  readonly outcomes?: readonly { readonly id: string; readonly name: string }[]
  readonly sources: readonly { readonly id: string; readonly title: string }[]
}

/** The functions of the package over supplied data, and its versions: `decideUnder` takes those that were published. */
export interface RuntimeWithData extends Runtime {
  readonly versions: readonly VersionData[]
  decideUnder(policy: VersionData, question: VersionQuestion): Ruling
}
