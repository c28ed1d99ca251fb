/** What checks say of handling: of all their cohorts, and of single ones. */

/**
 * @import { Check, CohortHandling, EscalationRule } from './types.js'
 */

/**
 * Rules in the order of precedence.
 * @param {Check['escalate']} escalate
 * @returns {readonly EscalationRule[]}
 */
export function rulesOf(escalate) {
  return escalate === null ? [] : 'length' in escalate ? escalate : [escalate]
}

/**
 * What a check says of handling: its own, and that for single cohorts.
 * @param {Check} check
 * @returns {(Check | CohortHandling)[]}
 */
export function handlingsOf(check) {
  return [check, ...(check.handling ?? [])]
}

/**
 * All rules of some checks.
 * @param {readonly Check[]} checks
 * @returns {EscalationRule[]}
 */
export function allRules(checks) {
  return checks.flatMap(handlingsOf).flatMap(({ escalate }) => rulesOf(escalate))
}
