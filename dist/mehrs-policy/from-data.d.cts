/** The functions of the package over a data.json that you supply: nothing of the policy is in it. Generated: do not edit. */

import type * as policy from './runtime/types.cjs'

export type {
  Act,
  Attempt,
  Attempts,
  Citation,
  Decision,
  History,
  Instant,
  Interval,
  Lookup,
  NextAttempt,
  Options,
  PolicyInForce,
  Question,
  Ruling,
  RuntimeWithData,
  TrackedAttempt,
  Tracker,
  TrackerOptions,
  TrackerState,
} from './runtime/types.cjs'

/**
 * The functions of the package with the answers that a package built with `data` would give, and its `versions`.
 * @param data The content of a data.json, parsed. It is frozen.
 * @throws {TypeError} For what is no such data, or of a schema that this package does not read.
 */
export declare function fromData(data: unknown): policy.RuntimeWithData
