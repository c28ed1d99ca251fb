import type { OutOfTurn } from '../../model/diagnostics/rules.js'
import type { Ledger } from '../../model/types.js'
import { type Rule, yaml } from './rule.js'

export const ledgerSequence: Rule<'ledger-sequence'> = {
  code: 'ledger-sequence',
  severity: 'error',
  summary: 'An event of the ledger does not follow from what came before it.',
  why: 'A version is published once and withdrawn at most once, in that order; a consultation is opened, perhaps amended and closed, and then concluded or abandoned. Anything else leaves open what was in force, or which text was asked about.',
  fix: 'Name the version or the consultation that is meant, or do first what has to come first. What is published again after a withdrawal is a new version.',
  message: ({ version, problem }) => ({
    message: typeof problem === 'string' ? problems[problem](version) : outOfTurn(problem),
  }),
  examples: [
    {
      name: 'Published twice',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
                      ~~~~~~~~~
          - { action: published, version: "1.0", on: 2042-03-01, … }
                      ^^^^^^^^^
      `,
    },
    {
      name: 'Withdrawn before it was published',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: withdrawn, version: "1.0", on: 2042-03-01, … }
                      ^^^^^^^^^
          - { action: published, version: "1.0", on: 2042-03-01, … }
      `,
    },
    {
      name: 'A consultation that is concluded without having been opened',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-05-20, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: concluded, version: "1.1", consultation: Aardvark_May_2042, on: 2042-05-17, … }
                      ^^^^^^^^^
      `,
    },
    {
      name: 'A delay of what was never published',
      text: yaml`
        # policy/ledger.yaml
        completeTo: { on: 2042-05-20, sources: [handbook] }
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: delayed, version: "2.0", effective: { on: 2042-07-01 }, on: 2042-05-17, … }
                      ^^^^^^^
      `,
      also: ['ledger-draft'],
    },
    {
      name: 'Published and withdrawn',
      text: yaml`
        # policy/ledger.yaml
        entries:
          - { action: published, version: "1.0", on: 2042-03-01, … }
          - { action: withdrawn, version: "1.0", on: 2042-04-01, … }
      `,
    },
  ],
  check({ ledger }, report) {
    const seen = new Map<string, number>()
    ledger.value.entries.forEach(({ action, version, consultation }, index) => {
      if (consultation !== undefined || (action !== 'published' && action !== 'withdrawn')) return
      const place = ledger.at(['entries', index, 'action'])
      const first = seen.get(`${action} ${version}`)
      if (first !== undefined) {
        const related = { place: ledger.at(['entries', first, 'action']), label: `first ${action} here` }
        report(
          place,
          { version, problem: action === 'published' ? 'published-again' : 'withdrawn-again' },
          related,
        )
      } else if (action === 'withdrawn' && !seen.has(`published ${version}`)) {
        report(place, { version, problem: 'withdrawn-unpublished' })
      }
      seen.set(`${action} ${version}`, first ?? index)
    })
    for (const { index, problem } of [...consultationTurns(ledger.value), ...versionTurns(ledger.value)])
      report(ledger.at(['entries', index, 'action']), {
        version: ledger.value.entries[index]!.version,
        problem,
      })
  },
}

type Turn = { index: number; problem: OutOfTurn }

/** Where each consultation stands after each of its events, and the events that it was not ready for. */
function consultationTurns({ entries }: Ledger): Turn[] {
  const states = new Map<string, 'not-open' | 'open' | 'closed' | 'concluded'>()
  return entries.flatMap(({ action, consultation }, index): Turn[] => {
    if (consultation === undefined) return []
    const state = states.get(consultation) ?? 'not-open'
    const isOpen = state === 'open'
    const wrong = (is: OutOfTurn['state']) => [
      { index, problem: { what: `the consultation ${consultation}`, action, state: is } },
    ]
    if (state === 'concluded') return wrong('concluded')
    if (action === 'opened') {
      if (isOpen || state === 'closed') return wrong('open')
      states.set(consultation, 'open')
    } else {
      if (!isOpen && !(state === 'closed' && action !== 'closed')) return wrong('not-open')
      states.set(consultation, action === 'amended' ? 'open' : action === 'closed' ? 'closed' : 'concluded')
    }
    return []
  })
}

/** The events about published versions that were not published, or are withdrawn. */
function versionTurns({ entries }: Ledger): Turn[] {
  return entries.flatMap(({ action, version }, index): Turn[] => {
    if (!['corrected', 'delayed', 'referred', 'directed'].includes(action)) return []
    const before = entries.slice(0, index).filter((entry) => entry.version === version)
    const happened = (what: string) => before.some((entry) => entry.action === what)
    const state = !happened('published')
      ? 'unpublished'
      : happened('withdrawn')
        ? 'withdrawn'
        : action === 'directed' && !happened('referred')
          ? 'not-referred'
          : null
    return state === null ? [] : [{ index, problem: { what: `version ${version}`, action, state } }]
  })
}

function outOfTurn({ what, action, state }: OutOfTurn): string {
  return `${what} is ${action}, but it ${states[state]}`
}

const states: Record<OutOfTurn['state'], string> = {
  'not-open': 'is not open then',
  open: 'is open already',
  concluded: 'has come to its end before',
  unpublished: 'was not published before',
  withdrawn: 'was withdrawn before',
  'not-referred': 'was not referred before',
}

const problems = {
  'published-again': (version: string) => `version ${version} was published before`,
  'withdrawn-again': (version: string) => `version ${version} was withdrawn before`,
  'withdrawn-unpublished': (version: string) =>
    `version ${version} is withdrawn, but was not published before`,
}
