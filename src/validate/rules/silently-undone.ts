import { formatDay } from '../../model/calendar.js'
import { policyChanges } from '../../model/policy-changes.js'
import type { Version } from '../../model/types.js'
import type { Sourced } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const silentlyUndone: Rule<'silently-undone'> = {
  code: 'silently-undone',
  severity: 'error',
  summary: 'A version takes effect after another one on the same base, and undoes what that one changed.',
  why: 'Each version holds the whole text. Where two are based on the same one, the later to take effect puts back what the earlier one had changed, although nobody decided so: its redline against the base does not show it.',
  fix: 'Base the later one on the earlier one (`basedOn`) and take up its changes; `mehrs diff` of the two shows what would change on that day.',
  message: ({ version, undone, base, items, day, before }) => ({
    message: `version ${version} takes effect on ${formatDay(day)}, after version ${undone} on ${formatDay(before)}, and both are based on ${base}: it would undo ${items.join(', ')}`,
    found: base,
    expected: undone,
    suggestion: `"${undone}"`,
  }),
  examples: [
    {
      name: 'The check of the earlier one is gone again',
      text: yaml`
        # policy/versions/1.2.yaml
        version: "1.2"
        basedOn: "1.0"
                 ^^^^^
        status: draft
        dates:
          published: unstated
          effective: { on: 2042-07-01, basis: planned, sources: [handbook] }
        checks:
          - { code: ZZ001, cohorts: [aardvark], … }
          - { code: ZZ999, cohorts: [aardvark], … }
        # policy/versions/1.1.yaml
        dates:
          published: unstated
          effective: { on: 2042-06-01, basis: planned, sources: [handbook] }
                           ~~~~~~~~~~
      `,
    },
    {
      name: 'Based on the earlier one',
      text: yaml`
        # policy/versions/1.2.yaml
        version: "1.2"
        basedOn: "1.1"
        status: draft
        dates:
          published: unstated
          effective: { on: 2042-07-01, basis: planned, sources: [handbook] }
        checks:
          - { code: ZZ001, cohorts: [aardvark], … }
          - { code: ZZ999, cohorts: [aardvark], … }
      `,
    },
  ],
  check({ versions }, report) {
    for (const version of versions) {
      for (const other of versions) {
        const base = versions.find(({ value }) => value.version === version.value.basedOn)
        const [day, before] = [dayOf(version), dayOf(other)]
        if (!base || !day || !before || before >= day || other.value.basedOn !== base.value.version) continue
        const items = undone(base, other, version)
        if (items.length === 0) continue
        const [id, undoneId] = [version.value.version, other.value.version]
        report(
          version.at(['basedOn']),
          { version: id, undone: undoneId, base: base.value.version, items, day, before },
          { place: other.at(['dates', 'effective', 'on']), label: `version ${undoneId} takes effect here` },
        )
      }
    }
  },
}

function dayOf({ value }: Sourced<Version>): string | null {
  return value.dates.effective === 'unstated' ? null : value.dates.effective.on
}

/** What `earlier` changed in the base and `later` has as the base had it. */
function undone(base: Sourced<Version>, earlier: Sourced<Version>, later: Sourced<Version>): string[] {
  const touched = new Set(policyChanges(base.value, later.value).map(({ item }) => item))
  return policyChanges(base.value, earlier.value)
    .map(({ item }) => item)
    .filter((item) => !touched.has(item))
}
