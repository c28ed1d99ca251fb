import type { EscalationRule, PolicyCheck, PolicyData } from '../../generated/policy-data.js'
import type { Basis } from '../../model/timeline.js'
import type { Interval } from '../../model/types.js'
import { handlingIn, rulesOf } from '../escalations.js'
import { kinds } from '../kinds.js'
import type { Span } from '../spans.js'

/**
 * A row of the table of rules: what a version says, while it is in force, of one code in one cohort. The row without
 * a code is about the version as a whole, and without a version about a time in which none is in force: for every
 * cohort and instant there is just one such row.
 */
export interface Rule {
  rule: number
  with_drafts: boolean
  version: string | null
  basis: Basis | null
  /** Milliseconds since 1970-01-01T00:00:00Z: from `from_ms` up to, not including, `to_ms`. */
  from_ms: number
  to_ms: number
  known_until_ms: number
  cohort: string
  code: string | null
  /** Whether the version lists the code for the cohort: an attempt with it is then a sighting of the check. */
  listed: boolean
  /** What follows while the run is shorter than `escalates_at`. */
  kind: 'retry' | 'no-retry' | 'unspecified' | 'not-applicable' | 'unknown-code' | 'no-policy-in-force'
  reason: 'other-cohort' | null
  escalates_at: number | null
  escalates_as: string | null
  attributed_to: string | null
  /** The rules of escalation in the order of precedence, where `Slots` says that the columns above cannot hold them. */
  rules: readonly EscalationRule[]
  /** How long the next attempt has to wait, and in which unit; null where the policy does not say. */
  not_before: number | null
  not_before_unit: Interval['unit'] | null
  /** The ids of the sources, with a semicolon and a space between them. */
  sources: string | null
}

/** The rules for these stretches of time, numbered from `first`. */
export function rulesFor(
  { knownUntil, cohorts, versions }: PolicyData,
  spans: readonly Span[],
  withDrafts: boolean,
  first = 1,
): Rule[] {
  const known_until_ms = Date.parse(knownUntil.instant)
  return spans
    .flatMap(({ version, basis, from, to }) => {
      const listing = versions.find((entry) => entry.version === version)
      return cohorts.flatMap(({ name: cohort }) => {
        const where = {
          with_drafts: withDrafts,
          version,
          basis,
          from_ms: from,
          to_ms: to,
          known_until_ms,
          cohort,
        }
        const whole = { ...unlisted, kind: version === null ? 'no-policy-in-force' : 'unknown-code' } as const
        const lines = (listing?.checks ?? []).map((check) => ({ ...where, ...line(check, cohort) }))
        return [{ ...where, ...whole, sources: listing ? joined(listing.sources) : null }, ...lines]
      })
    })
    .map((fields, index) => ({ rule: first + index, ...fields }))
}

const unlisted = {
  code: null,
  listed: false,
  reason: null,
  escalates_at: null,
  escalates_as: null,
  attributed_to: null,
  rules: [] as readonly EscalationRule[],
  not_before: null,
  not_before_unit: null,
} as const

function line(check: PolicyCheck, cohort: string) {
  const { code, cohorts } = check
  const { retry, notBefore, escalate, sources } = handlingIn(check, cohort)
  const wait = retry === 'not-expected' ? undefined : notBefore
  if (!cohorts.includes(cohort))
    return {
      ...unlisted,
      code,
      kind: 'not-applicable',
      reason: 'other-cohort',
      sources: joined(sources),
    } as const
  const rules = rulesOf(escalate)
  const limits = rules.flatMap(({ afterConsecutive }) => afterConsecutive ?? [])
  return {
    code,
    listed: true,
    kind: kinds[retry],
    reason: null,
    escalates_at: limits.length === 0 ? null : Math.min(...limits),
    escalates_as: rules[0]?.as ?? null,
    attributed_to: rules[0]?.attributedTo ?? null,
    rules,
    not_before: wait?.interval ?? null,
    not_before_unit: wait?.unit ?? null,
    sources: joined(sources),
  } as const
}

function joined(sources: readonly string[]): string {
  return sources.join('; ')
}
