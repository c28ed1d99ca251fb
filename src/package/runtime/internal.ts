/** What the parts of the package hand to each other. */

import type {
  Check,
  Citation,
  Decision,
  EscalationRule,
  PolicyInForce,
  Ruling,
  Standing,
  TrackerState,
  VersionData,
} from './types.js'

/** A line of Appendix A, with the answers that came up so far: they are frozen, and given again. */
export interface Line {
  readonly check: Check
  readonly citation: Citation
  /** Whether the run alone does not say what follows, since attempts in all or their time do, too. */
  readonly varies: boolean
  /** The line as it is in the cohorts in which something is otherwise. */
  readonly own: ReadonlyMap<string, Line> | null
  /** By length of run; the first is for cohorts that the line is not for. */
  readonly answers: Answer[]
}

/** What one version says. */
export interface Rule {
  readonly version: string
  readonly lines: ReadonlyMap<string | null, Line>
  /** What it says about a code that no line has, or about no code. */
  unlisted(code: string | null): Answer
  /** What answers say besides; null where they are rulings of a version by itself. */
  readonly standing: Standing | null
  readonly kinds: Kinds | undefined
}

/** What a policy needs beside one rule of the run for each check: handed in, so that a package without such rules lacks it. */
export interface Kinds {
  /** Whether a rule of some version counts attempts in all. */
  counts(versions: readonly VersionData[]): boolean
  varies(check: Check): boolean
  /** The check as it is in each of the cohorts in which something is otherwise. */
  own(check: Check): { cohort: string; check: Check }[] | undefined
  judge(check: Check, consecutive: number, failed: number, seen: number, time: number | undefined): Judged
  createTally(
    state: TrackerState,
    needed: boolean,
    latest: number,
    isSighting: (code: string | null, time: number) => boolean,
  ): Tally | null
}

/** The rule that holds, if one does, with its number; else the least number of the run that escalates. */
export interface Judged {
  readonly rule: EscalationRule | null
  readonly escalatesAt: number | null
  /** What the answer has besides. */
  readonly more?: object | undefined
}

/** How many attempts there were of each code in all. */
export interface Tally {
  add(code: string, time: number): void
  failed(): number
  /** How many were sightings of the code. */
  seen(code: string | null): number
  write(): NonNullable<TrackerState['totals']>
}

/** Attempts by hour: its start in milliseconds, and how many. Oldest first. */
export type Hours = [hour: number, count: number][]

export type Answer = Ruling | Decision

/** A stretch of time in which one run has one answer. It ends where the next one starts. */
export interface Period {
  /** In milliseconds. */
  readonly start: number
  readonly inForce: PolicyInForce
  /** Whether an attempt that failed with `code` then is a sighting of a check. */
  lists(code: string | null, cohort: string): boolean
  /**
   * What follows from attempts of which the last happened then, at `time`, and `run` of them at the end with `code`.
   * Frozen. `failed` of them failed with a code, and `seen` of them were sightings of `code`.
   */
  say(code: string | null, cohort: string, run: number, failed: number, seen: number, time: number): Decision
}

/** All of time, the latest period first. */
export type Periods = readonly Period[]

/** The policy over time. */
export interface Era {
  readonly kinds: Kinds | undefined
  /** Whether some rule counts attempts in all. */
  readonly counts: boolean
  /** The names of the cohorts that may be asked about. */
  readonly cohorts: readonly string[]
  readonly published: Periods
  /** As it will be if every draft takes effect as planned. */
  readonly withDrafts: Periods
}

/** What explanations say of rules beside one of the run for each check. */
export interface SayKinds {
  /** What a rule has counted in all; undefined where it counts the run. */
  counted(answer: Answer): string | undefined
  /** The numbers in all at which it escalates. */
  totals(answer: Answer): string[]
  /** Sentences on who acts, and on when the next attempt may come. */
  more(answer: Answer, parties: readonly Name[]): string[]
}

/** The names that explanations use. */
export interface Names {
  /** What the policy document is called for short. */
  readonly policy: string
  readonly terms: readonly Name[]
  readonly parties: readonly Name[]
  /** Of every source that is cited, with the place in it. */
  readonly sources: readonly Name[]
}

export interface Name {
  readonly id: string
  readonly name: string
}
