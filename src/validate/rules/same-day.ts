import { formatDay } from '../../model/calendar.js'
import { type Rule, yaml } from './rule.js'

export const sameDay: Rule<'same-day'> = {
  code: 'same-day',
  severity: 'error',
  summary: 'Two versions take effect on one day.',
  why: 'Only one of them can be in force. The other would have been published, or is planned, without ever applying, and readers cannot know which is meant.',
  fix: 'Give one of them another day, or put what both change into one version.',
  message: ({ version, other, day }) => ({
    message: `version ${version} takes effect on ${formatDay(day)}, and so does version ${other}`,
    found: day,
  }),
  examples: [
    {
      name: 'A draft for the day of another',
      text: yaml`
        # policy/versions/1.1.yaml
        dates:
          published: unstated
          effective: { on: 2042-06-01, basis: planned, sources: [handbook] }
                           ~~~~~~~~~~
        # policy/versions/2.0.yaml
        dates:
          published: unstated
          effective: { on: 2042-06-01, basis: planned, sources: [handbook] }
                           ^^^^^^^^^^
      `,
    },
    {
      name: 'One after the other',
      text: yaml`
        # policy/versions/2.0.yaml
        dates:
          published: unstated
          effective: { on: 2042-07-01, basis: planned, sources: [handbook] }
      `,
    },
  ],
  check({ versions, ledger }, report) {
    const withdrawn = new Set(
      ledger.value.entries.filter(({ action }) => action === 'withdrawn').map(({ version }) => version),
    )
    const seen = new Map<string, (typeof versions)[number]>()
    for (const version of versions) {
      const { effective } = version.value.dates
      if (effective === 'unstated' || withdrawn.has(version.value.version)) continue
      const other = seen.get(effective.on)
      if (other) {
        report(
          version.at(['dates', 'effective', 'on']),
          { version: version.value.version, other: other.value.version, day: effective.on },
          { place: other.at(['dates', 'effective', 'on']), label: 'the same day here' },
        )
      } else seen.set(effective.on, version)
    }
  },
}
