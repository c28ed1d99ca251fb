import type { PolicyData, VersionChecks } from '../generated/policy-data.js'

/** What both versions list. They are there: who names them is asked before. */
export function versionsOf(
  data: PolicyData,
  { from, to }: { from: string; to: string },
): { from: VersionChecks; to: VersionChecks } {
  const find = (name: string) => data.versions.find(({ version }) => version === name)!
  return { from: find(from), to: find(to) }
}
