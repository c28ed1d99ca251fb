import { citation } from '../../compose/columns.js'
import type { EffectiveDates, Period, VersionInForce } from '../../generated/effective-dates.js'
import { formatDay } from '../../model/calendar.js'
import { knownUntil, type TimelineEntry, timeline } from '../../model/timeline.js'
import type { Version } from '../../model/types.js'
import type { Workspace } from '../../model/workspace.js'
import { anchorOf } from '../../record/index.js'

/** Which version is in force when, and how that is known: `effective-dates.json`, as its schema describes it. */
export function effectiveDates(workspace: Workspace): EffectiveDates {
  const { mehrs, versions, ledger } = workspace
  const { title, shortTitle, timeZone, legalBasis } = mehrs.value
  const values = versions.map(({ value }) => value)
  const published = timeline(mehrs.value, values, ledger.value, false)
  return {
    title,
    shortTitle,
    timeZone,
    appealWindow: { ...legalBasis.appealWindow, document: citation(legalBasis.document, mehrs.value) },
    ledger: anchorOf(ledger.value),
    knownUntil: { ...knownUntil(mehrs.value, ledger.value), why: whyKnown(workspace) },
    versions: timeline(mehrs.value, values, ledger.value, true).map((entry): VersionInForce => {
      const version = values.find((value) => value.version === entry.version)!
      const ignoringDrafts = published.find((other) => other.version === entry.version)
      return {
        version: entry.version,
        status: entry.status,
        basedOn: version.basedOn ?? null,
        published: entry.published,
        effective: entry.effective,
        ...period(entry),
        ignoringDrafts: ignoringDrafts ? period(ignoringDrafts) : null,
        sources: dateSources(workspace, version),
      }
    }),
  }
}

function period({ from, to, supersedes, supersededBy }: TimelineEntry): Period {
  return { from, to, supersedes, supersededBy }
}

function dateSources({ mehrs }: Workspace, { dates }: Version): VersionInForce['sources'] {
  const cite = (fact: 'unstated' | { sources: string[] }) =>
    fact === 'unstated' ? [] : fact.sources.map((id) => citation(id, mehrs.value))
  return { published: cite(dates.published), effective: cite(dates.effective) }
}

/** How `knownUntil` follows from what is known, and what it does not cover. */
export function whyKnown({ mehrs, ledger }: Workspace): string {
  const { days, clause } = mehrs.value.legalBasis.appealWindow
  return [
    `The ledger holds every publication up to ${formatDay(ledger.value.completeTo.on)},`,
    `and clause ${clause} puts ${days} days between a publication and its first day of effect.`,
    'A withdrawal could take effect sooner.',
  ].join(' ')
}
