import type { Diagnostic } from '../model/diagnostic.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { type RuleCode, runRule } from './rules/index.js'

/** The rules that find what went out and may not change any more. */
const codes: readonly RuleCode[] = ['issued-consultation', 'issued-draft', 'ledger-digest']

/** Whether a finding says that this file is not any more what went out. */
export function saysFrozen({ code, place, related = [] }: Diagnostic, file: string): boolean {
  return (
    (codes as readonly string[]).includes(code) &&
    [place, ...related.map((other) => other.place)].some((each) => each.file === file)
  )
}

/** What `check` would find if anything in a file of the workspace were another word; nothing where it may change. */
export function whyFrozen(workspace: Workspace, file: string): Diagnostic[] {
  const changed = <T extends object>(sources: readonly Sourced<T>[]): Sourced<T>[] =>
    sources.map((source) =>
      source.file === file ? { ...source, value: { ...source.value, sources: [] } } : source,
    )
  const other = {
    ...workspace,
    versions: changed(workspace.versions),
    consultations: changed(workspace.consultations),
  }
  return codes.flatMap((code) => runRule(code, other)).filter((finding) => saysFrozen(finding, file))
}
