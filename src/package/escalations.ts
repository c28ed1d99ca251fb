import type { CheckEscalation, EscalationRule, PolicyCheck } from '../generated/policy-data.js'

type Handling = NonNullable<PolicyCheck['handling']>[number]

/** What holds in a cohort: of the check, or of its entry for the cohort. */
export function handlingIn(check: PolicyCheck, cohort: string): PolicyCheck | Handling {
  return check.handling?.find((entry) => entry.cohort === cohort) ?? check
}

/** What a check says of handling: its own, and that for single cohorts. */
export function handlingsOf(check: PolicyCheck): (PolicyCheck | Handling)[] {
  return [check, ...(check.handling ?? [])]
}

/** Rules in the order of precedence. */
export function rulesOf(escalate: CheckEscalation): readonly EscalationRule[] {
  return escalate === null ? [] : Array.isArray(escalate) ? escalate : [escalate]
}

/** All rules of some checks. */
export function allRules(checks: readonly PolicyCheck[]): EscalationRule[] {
  return checks.flatMap(handlingsOf).flatMap(({ escalate }) => rulesOf(escalate))
}
