import { addDays, formatDay } from '../../model/calendar.js'
import type { Event } from '../../model/diagnostics/rules.js'
import type { Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { type Related, type Rule, yaml } from './rule.js'

export const appealWindow: Rule<'appeal-window'> = {
  code: 'appeal-window',
  severity: 'error',
  summary: 'A version takes effect before its appeal window has ended.',
  why: 'The legal basis sets a window of some days between the publication of a version and its effective date, in which parties can appeal (`legalBasis.appealWindow` in policy/mehrs.yaml). A draft is reckoned from the day by which its consultation is to conclude.',
  fix: 'Put the effective date on or after the earliest day, or publish sooner.',
  message: ({ effective, earliest, from, days, clause, document }) => ({
    message: `the effective date ${formatDay(effective)} is before ${formatDay(earliest)}: clause ${clause} of ${document} asks for ${days} days after ${from.what}, ${formatDay(from.day)}`,
    found: effective,
    expected: `${earliest} or later`,
    suggestion: earliest,
  }),
  examples: [
    {
      name: 'Published and in effect a day too soon',
      text: yaml`
        # policy/versions/1.0.yaml
        status: published
        dates:
          published: { on: 2042-03-01, sources: [handbook] }
                           ~~~~~~~~~~
          effective: { on: 2042-03-14, basis: stated, sources: [handbook] }
                           ^^^^^^^^^^
      `,
    },
    {
      name: 'A draft whose consultation ends too late',
      text: yaml`
        # policy/versions/1.1.yaml
        dates:
          published: unstated
          effective: { on: 2042-05-30, basis: planned, sources: [handbook] }
                           ^^^^^^^^^^
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-10, at: "16:00" }
          concludesBy: 2042-05-17
                       ~~~~~~~~~~
          sources: [handbook]
      `,
    },
    {
      name: 'On the first day that the window of 14 days allows',
      text: yaml`
        # policy/versions/1.0.yaml
        status: published
        dates:
          published: { on: 2042-03-01, sources: [handbook] }
          effective: { on: 2042-03-15, basis: stated, sources: [handbook] }
      `,
    },
  ],
  check(workspace, report) {
    const { appealWindow, document } = workspace.mehrs.value.legalBasis
    const { days, clause } = appealWindow
    const title = workspace.mehrs.value.sources.find(({ id }) => id === document)?.title ?? document
    for (const version of workspace.versions) {
      const { effective } = version.value.dates
      if (effective === 'unstated') continue
      for (const { from, ...related } of starts(version, workspace)) {
        const earliest = addDays(from.day, days)
        // A date before the start itself is out of order: another rule says so.
        if (effective.on >= earliest || effective.on < from.day) continue
        report(
          version.at(['dates', 'effective', 'on']),
          { effective: effective.on, earliest, from, days, clause, document: title },
          related,
        )
      }
    }
  },
}

/** The days on which the window of a version starts. */
function starts(version: Sourced<Version>, { consultations }: Workspace): (Related & { from: Event })[] {
  const { published } = version.value.dates
  if (published !== 'unstated') {
    const from = { what: 'its publication', day: published.on }
    return [{ from, place: version.at(['dates', 'published', 'on']), label: 'published here' }]
  }
  return consultations
    .filter(({ value }) => value.proposes === version.value.version)
    .map((consultation) => ({
      from: {
        what: 'the day by which its consultation is to conclude',
        day: consultation.value.dates.concludesBy,
      },
      place: consultation.at(['dates', 'concludesBy']),
      label: 'the day by which the consultation is to conclude',
    }))
}
