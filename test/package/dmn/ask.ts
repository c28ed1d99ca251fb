import type { ExpectedDecision } from '../../../src/generated/conformance.js'
import { type Model, value } from './engine.js'

export interface Input {
  /** In milliseconds since 1970. */
  at: number
  allowDraft: boolean
  cohort: string
  code: string | null
  consecutive: number
  /** Where a rule counts attempts in all: the sightings of the code, and all attempts that failed with a code. */
  totalOfCode?: number
  total?: number
}

/** What the tables say. */
export function ask(model: Model, { at, ...input }: Input): Record<string, unknown> {
  const instant = value(`date and time("${new Date(at).toISOString()}")`)
  const { policyInForce, decision } = model.decide({ ...input, at: instant })
  return { ...decision, ...policyInForce }
}

/** As much of a decision as the tables give, in their form. */
export function told(decision: ExpectedDecision, isWaiting = false): Record<string, unknown> {
  const {
    kind,
    reason = null,
    escalatesAt = null,
    remaining = null,
    as = null,
    attributedTo = null,
    notBefore,
  } = decision
  const { version, basis, stale } = decision
  const waits = isWaiting
    ? { notBeforeInterval: notBefore?.interval ?? null, notBeforeUnit: notBefore?.unit ?? null }
    : {}
  return { kind, reason, escalatesAt, remaining, as, attributedTo, ...waits, version, basis, stale }
}
