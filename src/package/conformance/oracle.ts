import type {
  ExpectedCitation,
  ExpectedDecision,
  ExpectedPolicy,
  ExpectedTrack,
  InForceBoundary,
} from '../../generated/conformance.js'
import type { Day } from '../../model/calendar.js'
import type { Check, Outcome, Version } from '../../model/types.js'
import { issued, type Workspace } from '../../model/workspace.js'
import { type End, endOf, type Term, termOn, terms } from './calendar.js'
import { earliest } from './interval.js'
import { dateInLondon, daysLater, startOfDay } from './london.js'

/** An attempt, and when it happened in milliseconds since 1970-01-01T00:00:00Z. */
export interface Attempt {
  code: string | null
  at: number
}

export interface Oracle {
  /** What follows from attempts, at least one, oldest first. */
  decide(cohort: string, attempts: readonly Attempt[], drafts: boolean): ExpectedDecision
  policyInForce(at: number, drafts: boolean): ExpectedPolicy
  /** What `decide` says after each attempt, and what a tracker remembers after the last. */
  track(cohort: string, attempts: readonly Attempt[], drafts: boolean): ExpectedTrack
}

const kinds = { expected: 'retry', 'not-expected': 'no-retry', unspecified: 'unspecified' } as const

/**
 * The policy as its sources have it, read as literally as can be. It shares nothing with the package that it is
 * compared with, neither code nor data derived from the sources, so that both were understood twice. Where the
 * package compares instants with boundaries, this asks which date London's calendar shows.
 */
export function createOracle(workspace: Workspace): Oracle {
  const { mehrs, ledger } = workspace
  const allTerms = { published: terms(workspace, false), planned: terms(workspace, true) }
  const unknownFrom = daysLater(ledger.value.completeTo.on, mehrs.value.legalBasis.appealWindow.days)
  const dates = new Map<number, Day>()

  return { decide, policyInForce, track }

  function decide(cohort: string, attempts: readonly Attempt[], drafts: boolean): ExpectedDecision {
    const { code, at } = attempts.at(-1)!
    const stale = dateOf(at) >= unknownFrom
    const term = termAt(at, drafts)
    if (!term) return { kind: 'no-policy-in-force', code, version: null, citation: null, basis: null, stale }

    const { version, basis } = term
    const standing = { code, version: version.version, basis, stale }
    const table = cite(version, null)
    if (code === null)
      return { kind: 'not-applicable', reason: 'no-error-code', ...standing, citation: table }
    const check = version.checks.find((check) => check.code === code)
    if (!check) return { kind: 'unknown-code', ...standing, citation: table }
    const citation = cite(version, check)
    if (!lists(version, code, cohort))
      return { kind: 'not-applicable', reason: 'other-cohort', ...standing, citation }

    const consecutive = runAtEnd(cohort, attempts, drafts)
    const { retry, notBefore, escalate, sources } = inCohort(check, idOf(cohort))
    const quoted = { ...citation, sources }
    const rules = escalate === 'unspecified' ? [] : [escalate].flat()
    const counted = {
      run: consecutive,
      'this-code': attempts.filter((attempt) => attempt.code === code && isSighting(attempt, cohort, drafts))
        .length,
      'any-code': attempts.filter((attempt) => attempt.code !== null).length,
    }
    for (const { afterConsecutive, afterTotal, counting, as, attributedTo } of rules) {
      const total = counted[counting ?? 'run']
      const escalatesAt = (afterConsecutive ?? afterTotal)!
      if (total < escalatesAt) continue
      const actor = outcomesOf(version).find(({ id }) => id === as)?.actor
      return {
        kind: 'escalate',
        ...standing,
        as,
        attributedTo,
        ...(actor && actor !== 'unspecified' ? { actor } : {}),
        consecutive,
        escalatesAt,
        ...(counting ? { counting, total } : {}),
        citation: quoted,
      }
    }
    const inARow = rules.flatMap(({ afterConsecutive }) => afterConsecutive ?? [])
    const totals = rules.flatMap(({ afterTotal, counting }) => {
      if (afterTotal === undefined || counting === undefined) return []
      const total = counted[counting]
      return [{ counting, total, escalatesAt: afterTotal, remaining: afterTotal - total }]
    })
    return {
      kind: kinds[retry],
      ...standing,
      consecutive,
      escalatesAt: inARow.length === 0 ? null : Math.min(...inARow),
      remaining: inARow.length === 0 ? null : Math.min(...inARow) - consecutive,
      ...(totals.length > 0 ? { totals } : {}),
      ...(notBefore === 'unspecified' || retry === 'not-expected'
        ? {}
        : { notBefore: { ...notBefore, instant: earliest(at, notBefore, mehrs.value) } }),
      citation: quoted,
    }
  }

  function policyInForce(at: number, drafts: boolean): ExpectedPolicy {
    const stale = dateOf(at) >= unknownFrom
    const term = termAt(at, drafts)
    if (!term) return { version: null, status: null, from: null, to: null, basis: null, stale }
    const { version, first, basis, withdrawn } = term
    const end = endOf(term, termsWith(drafts))
    return {
      version: version.version,
      status: withdrawn === null ? version.status : 'withdrawn',
      from: boundary({ day: first, basis }),
      to: end && boundary(end),
      basis,
      stale,
    }
  }

  function track(cohort: string, attempts: readonly Attempt[], drafts: boolean): ExpectedTrack {
    const decisions = attempts.map((_, index) => decide(cohort, attempts.slice(0, index + 1), drafts))
    const last = attempts.at(-1)
    const run = last ? runAtEnd(cohort, attempts, drafts) : 0
    return { decisions, state: { code: last?.code ?? null, run } }
  }

  function isSighting({ code, at }: Attempt, cohort: string, drafts: boolean): boolean {
    const term = termAt(at, drafts)
    return code !== null && term !== null && lists(term.version, code, cohort)
  }

  /** How many attempts at the end have the code of the last and were each listed when they happened. */
  function runAtEnd(cohort: string, attempts: readonly Attempt[], drafts: boolean): number {
    const last = attempts.at(-1)!.code
    let run = 0
    for (const { code, at } of attempts.toReversed()) {
      const term = termAt(at, drafts)
      if (code === null || code !== last || !term || !lists(term.version, code, cohort)) break
      run += 1
    }
    return run
  }

  function lists({ checks }: Version, code: string, cohort: string): boolean {
    const check = checks.find((check) => check.code === code)
    return check?.cohorts.includes(idOf(cohort)) ?? false
  }

  /** What outcomes were declared when a version went out; for a draft, what are today. */
  function outcomesOf({ version }: Version): readonly Outcome[] {
    const source = workspace.versions.find(({ value }) => value.version === version)!
    return (issued(workspace, source)?.mehrs ?? mehrs).value.outcomes ?? []
  }

  function idOf(cohort: string): string {
    return mehrs.value.cohorts.find(({ name }) => name === cohort)!.id
  }

  function termAt(at: number, drafts: boolean): Term | null {
    return termOn(dateOf(at), termsWith(drafts))
  }

  function termsWith(drafts: boolean): Term[] {
    return drafts ? allTerms.planned : allTerms.published
  }

  /** Remembered, since millions of attempts are compared, and the calendar takes its time. */
  function dateOf(at: number): Day {
    const date = dates.get(at) ?? dateInLondon(at)
    dates.set(at, date)
    return date
  }
}

/** What a check says in a cohort: what its entry for the cohort does not give is as the check has it. */
function inCohort(
  check: Check,
  cohort: string,
): Required<Pick<Check, 'retry' | 'notBefore' | 'escalate' | 'sources'>> {
  const entry = check.handling?.find((each) => each.cohort === cohort)
  return {
    retry: entry?.retry ?? check.retry,
    notBefore: entry?.notBefore ?? check.notBefore ?? 'unspecified',
    escalate: entry?.escalate ?? check.escalate,
    sources: entry?.sources ?? check.sources,
  }
}

function cite({ version, sources }: Version, check: Check | null): ExpectedCitation {
  return {
    version,
    appendix: 'Appendix A',
    code: check ? check.code : null,
    sources: check ? check.sources : sources,
  }
}

function boundary({ day, basis }: End): InForceBoundary {
  return { day, instant: new Date(startOfDay(day)).toISOString().replace('.000Z', 'Z'), basis }
}
