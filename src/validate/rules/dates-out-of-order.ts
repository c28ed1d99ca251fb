import { formatDay } from '../../model/calendar.js'
import type { Event } from '../../model/diagnostics/rules.js'
import type { Place } from '../../model/place.js'
import type { Consultation, Ledger, Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { type Rule, yaml } from './rule.js'

export const datesOutOfOrder: Rule<'dates-out-of-order'> = {
  code: 'dates-out-of-order',
  severity: 'error',
  summary: 'Something is dated before what must come first.',
  why: 'A consultation opens, closes and concludes; a version is published and then takes effect, and not before the one that it changes; the ledger is in the order of what happened. What breaks this order is a slip in one of two dates.',
  fix: 'Correct one of the two dates.',
  message: ({ first, second }) => ({
    message: `${second.what} on ${formatDay(second.day)}, but ${first.what} on ${formatDay(first.day)}, which must come first`,
    found: second.day,
    expected: `a day ${first.day === second.day ? 'after' : 'not before'} ${first.day}`,
  }),
  examples: [
    {
      name: 'Month and day swapped',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
                  ~~~~~~~~~~
          closes: { on: 2042-01-05, at: "16:00" }
                        ^^^^^^^^^^
          concludesBy: 2042-05-17
          sources: [handbook]
      `,
    },
    {
      name: 'In effect before it is published',
      text: yaml`
        # policy/versions/1.0.yaml
        dates:
          published: { on: 2042-03-01, sources: [handbook] }
                           ~~~~~~~~~~
          effective: { on: 2042-02-15, basis: stated, sources: [handbook] }
                           ^^^^^^^^^^
      `,
    },
    {
      name: 'In effect before the version that it changes',
      text: yaml`
        # policy/versions/2.0.yaml
        basedOn: "1.0"
        dates:
          published: unstated
          effective: { on: 2042-03-10, basis: planned, sources: [handbook] }
                           ^^^^^^^^^^
      `,
    },
    {
      name: 'A conclusion that is planned for after the day of effect',
      text: yaml`
        # policy/versions/1.1.yaml
        dates:
          published: unstated
          effective: { on: 2042-05-16, basis: planned, sources: [handbook] }
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
      name: 'A ledger that ends before its last entry',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-02-28, sources: [handbook] }
                          ^^^^^^^^^^
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
                                                     ~~~~~~~~~~
      `,
    },
    {
      name: 'One after the other',
      text: yaml`
        # policy/consultations/Aardvark_May_2042.yaml
        dates:
          opened: 2042-05-01
          closes: { on: 2042-05-02, at: "16:00" }
          concludesBy: 2042-05-03
          sources: [handbook]
      `,
    },
  ],
  check(workspace, report) {
    const pairs = [
      ...workspace.versions.flatMap((version) => versionOrder(version, workspace)),
      ...workspace.consultations.flatMap((consultation) => consultationOrder(consultation, workspace)),
      ...ledgerOrder(workspace.ledger),
    ]
    for (const { first, second, strict } of pairs) {
      if (!first || !second || first.day < second.day || (!strict && first.day === second.day)) continue
      report(
        second.place,
        { first: { what: first.what, day: first.day }, second: { what: second.what, day: second.day } },
        { place: first.place, label: `${first.what} here` },
      )
    }
  },
}

type Placed = Event & { place: Place }

/** Two days in order; with `strict` they may not be the same. Null for a day that no source states. */
interface Order {
  first: Placed | null
  second: Placed | null
  strict?: true
}

function versionOrder(version: Sourced<Version>, { versions }: Workspace): Order[] {
  const base = versions.find(({ value }) => value.version === version.value.basedOn)
  const order = [{ first: dated(version, 'published'), second: dated(version, 'effective') }]
  if (!base) return order
  return [
    ...order,
    { first: dated(base, 'published'), second: dated(version, 'published') },
    // Of a base whose first day of effect is unstated, only its publication can be too late.
    {
      first: dated(base, 'effective') ?? dated(base, 'published'),
      second: dated(version, 'effective'),
    },
  ]
}

function dated(version: Sourced<Version>, key: 'published' | 'effective'): Placed | null {
  const date = version.value.dates[key]
  if (date === 'unstated') return null
  const verb = key === 'published' ? 'is published' : 'takes effect'
  return {
    what: `version ${version.value.version} ${verb}`,
    day: date.on,
    place: version.at(['dates', key, 'on']),
  }
}

function consultationOrder(source: Sourced<Consultation>, { versions }: Workspace): Order[] {
  const { opened, closes, concludesBy } = source.value.dates
  const event = (what: string, day: string, ...path: Path): Placed => ({
    what: `the consultation ${what}`,
    day,
    place: source.at(['dates', ...path]),
  })
  const opens = event('opens', opened, 'opened')
  const closing = event('closes', closes.on, 'closes', 'on')
  const find = (id: string) => versions.find(({ value }) => value.version === id)
  const [base, proposed] = [find(source.value.base), find(source.value.proposes)]
  return [
    { first: base ? dated(base, 'published') : null, second: opens },
    { first: opens, second: closing, strict: true },
    { first: closing, second: event('may conclude', concludesBy, 'concludesBy'), strict: true },
    { first: closing, second: proposed ? dated(proposed, 'published') : null },
    {
      first: event('may conclude', concludesBy, 'concludesBy'),
      second: proposed?.value.status === 'draft' ? dated(proposed, 'effective') : null,
    },
  ]
}

function ledgerOrder(ledger: Sourced<Ledger>): Order[] {
  const { entries, completeTo } = ledger.value
  const events = entries.map(({ action, version, consultation, on }, index) => ({
    what: `${consultation === undefined ? `version ${version}` : `the consultation ${consultation}`} is ${action}`,
    day: on,
    place: ledger.at(['entries', index, 'on']),
  }))
  const end = { what: 'the ledger is complete', day: completeTo.on, place: ledger.at(['completeTo', 'on']) }
  return [
    ...events.slice(1).map((second, index) => ({ first: events[index]!, second })),
    { first: events.at(-1) ?? null, second: end },
  ]
}
