import { type PolicyChange, policyChanges } from '../../model/policy-changes.js'
import type { Consultation, Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'

/** A consultation with what it is on. */
export interface Consulted {
  consultation: Sourced<Consultation>
  base: Sourced<Version>
  draft: Sourced<Version>
  changes: readonly PolicyChange[]
}

/**
 * The consultations on drafts. What is published after a consultation may differ from what was consulted on, as
 * the responses decide; and where the draft has another base, its changes are not the consultation's.
 */
export function consulted(workspace: Workspace): Consulted[] {
  return asked(workspace).filter(({ draft }) => draft.value.status === 'draft')
}

/** The same, and the consultations that were issued on what is published by now. */
export function asked({ versions, consultations, ledger }: Workspace): Consulted[] {
  const issued = new Set(
    ledger.value.entries.filter(({ action }) => action === 'opened').map(({ consultation }) => consultation),
  )
  const find = (id: string) => versions.find(({ value }) => value.version === id)
  return consultations.flatMap((consultation) => {
    const base = find(consultation.value.base)
    const draft = find(consultation.value.proposes)
    if (!base || draft?.value.basedOn !== base.value.version) return []
    if (draft.value.status !== 'draft' && !issued.has(consultation.value.id)) return []
    return [{ consultation, base, draft, changes: policyChanges(base.value, draft.value) }]
  })
}
