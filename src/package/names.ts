import { citation } from '../compose/columns.js'
import type { PolicyData } from '../generated/policy-data.js'
import type { Names } from './runtime/internal.js'

/** The names of what answers refer to, and of nothing else: the package is to stay small. */
export function namesIn(data: PolicyData): Names {
  const { shortTitle, terms, parties, versions } = data
  const checks = versions.flatMap((version) => version.checks)
  const used = new Set(
    checks.flatMap(({ escalate }) => (escalate ? [escalate.as, escalate.attributedTo] : [])),
  )
  const cited = new Set([...versions, ...checks].flatMap(({ sources }) => sources))
  const named = (entries: readonly { id: string; name: string }[]) =>
    entries.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }))
  return {
    policy: shortTitle,
    terms: named(terms),
    parties: named(parties),
    sources: [...cited].sort().map((id) => ({ id, name: citation(id, data) })),
  }
}
