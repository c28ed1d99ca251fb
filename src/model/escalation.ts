import type { Check, Escalation } from './types.js'

/** The rules by which a check escalates, in the order of precedence: the first that applies holds. */
export function escalationsOf(escalate: Check['escalate']): readonly Escalation[] {
  if (escalate === 'unspecified') return []
  return Array.isArray(escalate) ? escalate : [escalate]
}

/** What a rule counts, from what is never more than the next to what is never less. */
export const COUNTS = ['run', 'this-code', 'any-code'] as const

/** What a rule counts, and the number at which it escalates. A rule of validation sees to it that there is one. */
export function limitOf(rule: Escalation): { counting: (typeof COUNTS)[number]; at: number } {
  const { afterConsecutive, afterTotal, counting } = rule
  if (afterConsecutive !== undefined) return { counting: 'run', at: afterConsecutive }
  return { counting: counting ?? 'this-code', at: afterTotal ?? Number.POSITIVE_INFINITY }
}
