import { citation } from '../compose/columns.js'
import type { PolicyData } from '../generated/policy-data.js'
import { allRules, handlingsOf } from './escalations.js'
import type { Names } from './runtime/internal.js'

/** The names of what answers refer to, and of nothing else: the package is to stay small. */
export function namesIn(data: PolicyData): Names {
  const { shortTitle, terms, outcomes = [], parties, versions } = data
  const checks = versions.flatMap((version) => version.checks)
  const used = new Set(
    allRules(checks).flatMap(({ as, attributedTo, actor }) => [as, attributedTo, ...(actor ? [actor] : [])]),
  )
  const cited = new Set([...versions, ...checks.flatMap(handlingsOf)].flatMap(({ sources }) => sources))
  const named = (entries: readonly { id: string; name: string }[]) =>
    entries.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }))
  return {
    policy: shortTitle,
    terms: named([...outcomes, ...terms]),
    parties: named(parties),
    sources: [...cited].sort().map((id) => ({ id, name: citation(id, data) })),
  }
}
