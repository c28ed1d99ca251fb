import type { PolicyCheck } from '../generated/policy-data.js'

export { allRules, handlingsOf, rulesOf } from './runtime/escalations.js'

/** What holds in a cohort: of the check, or of its entry for the cohort. */
export function handlingIn(
  check: PolicyCheck,
  cohort: string,
): PolicyCheck | NonNullable<PolicyCheck['handling']>[number] {
  return check.handling?.find((entry) => entry.cohort === cohort) ?? check
}
