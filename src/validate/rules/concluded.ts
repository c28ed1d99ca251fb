import { policyChanges } from '../../model/policy-changes.js'
import type { Conclusions, Consultation, Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'

/** What is concluded of a consultation, beside what it was on. */
export interface Concluded {
  conclusions: Sourced<Conclusions>
  consultation: Sourced<Consultation>
  /** What became of each check and clause that was consulted on, or that differs since, as a question can cover it. */
  outcomes: Map<string, 'as-consulted' | 'modified' | 'dropped' | 'new'>
}

/** The consultations of which somebody has written what is concluded, as far as the versions are there that they are on. */
export function concluded(workspace: Workspace): Concluded[] {
  const { conclusions, consultations, record } = workspace
  return conclusions.flatMap((source) => {
    const consultation = consultations.find(({ value }) => value.id === source.value.consultation)
    if (!consultation) return []
    const { id, base, proposes } = consultation.value
    const find = (versions: Workspace['versions'], wanted: string) =>
      versions.find(({ value }) => value.version === wanted)?.value
    const issued = record?.pack(id)?.workspace.versions ?? workspace.versions
    const [before, proposed] = [find(issued, base), find(issued, proposes)]
    const now = find(workspace.versions, proposes)
    if (!before || !proposed || !now) return []
    return [{ conclusions: source, consultation, outcomes: outcomes(before, proposed, now) }]
  })
}

function outcomes(base: Version, consulted: Version, now: Version): Concluded['outcomes'] {
  const items = (from: Version, to: Version) => new Set(policyChanges(from, to).map(({ item }) => item))
  const [proposed, final, since] = [items(base, consulted), items(base, now), items(consulted, now)]
  return new Map(
    [...new Set([...proposed, ...final])].map((item) => [
      item,
      !proposed.has(item)
        ? 'new'
        : !final.has(item)
          ? 'dropped'
          : since.has(item)
            ? 'modified'
            : 'as-consulted',
    ]),
  )
}

/** Whether the ledger says that a consultation went out, and is concluded. */
export function isConcluded({ ledger }: Workspace, id: string): boolean {
  const mine = ledger.value.entries.filter(({ consultation }) => consultation === id)
  const opened = mine.findIndex(({ action }) => action === 'opened')
  return mine.some(
    ({ action, reconstructed }, index) =>
      action === 'concluded' && opened >= 0 && index > opened && reconstructed === undefined,
  )
}
