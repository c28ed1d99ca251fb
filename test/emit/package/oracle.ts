import type { Check } from '../../../src/model/types.js'

/** What follows from attempts under one version, by the most literal reading of its checks. */
export function oracle(
  checks: readonly Check[],
  cohortId: string,
  attempts: readonly (string | null)[],
): string {
  const last = attempts.at(-1) ?? null
  if (last === null) return 'not-applicable: no-error-code'
  const check = checks.find(({ code }) => code === last)
  if (!check) return 'unknown-code'
  if (!check.cohorts.includes(cohortId)) return 'not-applicable: other-cohort'
  const spelled = attempts.map((code) => `<${code ?? ''}>`).join('')
  const run = new RegExp(`(?:<${last}>)+$`).exec(spelled)![0].length / `<${last}>`.length
  if (check.escalate === 'unspecified') return `${kinds[check.retry]} ${run}`
  const limit = check.escalate.afterConsecutive
  return run < limit
    ? `${kinds[check.retry]} ${run} of ${limit}, ${limit - run} left`
    : `escalate ${run} of ${limit}`
}

const kinds = { expected: 'retry', 'not-expected': 'no-retry', unspecified: 'unspecified' }

/** An answer in the oracle's words. */
export function inWords(answer: {
  kind: string
  reason?: string
  consecutive?: number
  escalatesAt?: number | null
  remaining?: number | null
}): string {
  const { kind, reason, consecutive, escalatesAt, remaining } = answer
  if (reason !== undefined) return `${kind}: ${reason}`
  if (consecutive === undefined) return kind
  if (escalatesAt == null) return `${kind} ${consecutive}`
  return kind === 'escalate'
    ? `${kind} ${consecutive} of ${escalatesAt}`
    : `${kind} ${consecutive} of ${escalatesAt}, ${remaining} left`
}
