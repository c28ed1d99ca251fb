/** What the parts of the package hand to each other. */

import type {
  Check,
  Citation,
  Decision,
  EscalationRule,
  Interval,
  NextAttempt,
  PolicyInForce,
  Ruling,
  Standing,
} from './types.js'

/** A line of Appendix A, with the answers that came up so far: they are frozen, and given again. */
export interface Line {
  readonly check: Check
  readonly citation: Citation
  /** By which it escalates: the first that applies holds. */
  readonly rules: readonly EscalationRule[]
  /** Whether one of them counts attempts in all. */
  readonly counts: boolean
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
  readonly wait: Wait | undefined
}

/** When an interval ends that begins with the last attempt, in milliseconds. */
export type Wait = (interval: Interval, time: number) => NextAttempt

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
  /** Whether some rule counts attempts in all. */
  readonly counts: boolean
  /** The names of the cohorts that may be asked about. */
  readonly cohorts: readonly string[]
  readonly published: Periods
  /** As it will be if every draft takes effect as planned. */
  readonly withDrafts: Periods
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
