import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addDays } from '../../src/model/calendar.js'
import type { Conclusion, Conclusions, Consultation, Mehrs, WrittenVersion } from '../../src/model/types.js'
import type { Workspace } from '../../src/model/workspace.js'
import { append, ledgerText, type NewEvent, sealed } from '../../src/record/index.js'
import { validWorkspace } from './record.js'

/** A made-up workspace with a long life: `versions` that were published one after the other, the last `consultations` of them after one. */
export function writeLargeRecord(root: string, versions: number, consultations: number): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  // JSON is YAML.
  const write = (path: string, data: unknown) => put(path, `${JSON.stringify(data, null, 1)}\n`)
  write('policy/mehrs.yaml', mehrs)
  const numbers = Array.from({ length: versions }, (_, index) => index + 1)
  for (const number of numbers) write(`policy/versions/${number}.0.yaml`, version(number))
  const asked = numbers.filter((number) => number > versions - consultations)
  for (const number of asked) {
    write(`policy/consultations/Zoo_${number}.yaml`, consultation(number))
    write(`policy/consultations/Zoo_${number}/conclusions.yaml`, conclusions(number))
  }
  const events = numbers.flatMap((number) => eventsOf(number, asked.includes(number)))
  const first = { on: dayOf(1), sources }
  put('policy/ledger.yaml', ledgerText(sealed({ completeTo: first, entries: [] })))
  let workspace: Workspace = validWorkspace(root)
  let text = ''
  for (const event of events) {
    const { after, ledger, snapshot } = append(workspace, event)
    if (snapshot) put(snapshot.path, snapshot.text)
    workspace = after
    text = ledger
  }
  put('policy/ledger.yaml', text)
}

const sources = ['handbook']
const why = 'Made up.'
const CHECKS = 60

const dayOf = (number: number) => addDays('2042-01-01', 60 * number)

const mehrs: Mehrs = {
  title: 'Policy on Zoo Errors',
  shortTitle: 'PZE',
  owner: 'zoo',
  classification: 'Made up',
  contact: 'keeper@zoo.example',
  language: 'en-GB',
  timeZone: 'Europe/London',
  notice: 'Nothing here is true.',
  legalBasis: {
    document: 'handbook',
    clauses: { from: '1', to: '2' },
    appealWindow: { days: 14, clause: '1.9' },
    sources,
  },
  cohorts: [{ id: 'aardvark', name: 'Cohort Aardvark', sources }],
  parties: [{ id: 'zoo', name: 'Zoo Company', sources }],
  terms: [{ id: 'asleep', name: 'Asleep', meaning: 'Not to be woken.', sources }],
  sources: [{ id: 'handbook', title: 'The Handbook' }],
}

function version(number: number): WrittenVersion {
  const clause = (id: string) => ({
    id,
    title: `On ${id}`,
    text: `What ${id} are for, as [](#cages) and [](#appendix-a) say.\n\n${'The keeper looks after them. '.repeat(20)}`,
    sources,
  })
  return {
    version: `${number}.0`,
    ...(number > 1 && { basedOn: `${number - 1}.0` }),
    dates: { effective: { on: addDays(dayOf(number), 20), basis: 'planned', sources } },
    sections: ['cages', 'keys', 'moats', 'gates'].map(clause),
    checks: Array.from({ length: CHECKS + number }, (_, index) => ({
      code: `ZZ${String(index + 1).padStart(3, '0')}`,
      name: `Error ${index + 1}`,
      cohorts: ['aardvark'],
      meaning: `The door of cage ${index + 1} was open.`,
      occurrence: 'unspecified' as const,
      retry: 'expected' as const,
      escalate: { afterConsecutive: 3, as: 'asleep', attributedTo: 'zoo' },
      sources,
    })) as WrittenVersion['checks'],
    tables: [
      {
        id: 'all-codes',
        heading: 'Codes',
        cohorts: 'all',
        columns: ['code', 'name', 'cohorts', 'meaning', 'retry', 'escalate'],
      },
    ],
    sources,
  }
}

function consultation(number: number): Consultation {
  const published = dayOf(number)
  return {
    id: `Zoo_${number}`,
    title: `A made-up consultation on ${number}.0`,
    classification: 'Made up',
    contact: 'keeper@zoo.example',
    base: `${number - 1}.0`,
    proposes: `${number}.0`,
    dates: {
      opened: addDays(published, -40),
      closes: { on: addDays(published, -20), at: '16:00' },
      concludesBy: addDays(published, -10),
      sources,
    },
    introduction: 'About one more code.',
    questions: [
      {
        id: 'q1',
        label: `Zoo ${number} Q1`,
        heading: 'The code',
        context: 'It is new.',
        text: 'Do you agree?',
        covers: [`ZZ${String(CHECKS + number).padStart(3, '0')}`],
        sources,
      },
    ],
    attachments: [
      { number: 1, title: 'Response Template', kind: 'response-template', sources },
      { number: 2, title: `Version ${number}.0 Redlined`, kind: 'redline', sources },
    ],
    nextSteps: 'It may conclude.',
    responding: { how: 'Write.', confidentiality: 'Say so.', disclosure: 'To nobody.', sources },
    sources,
  }
}

function conclusions(number: number): Conclusions {
  const conclusion: Conclusion = {
    question: 'q1',
    decision: 'as-consulted',
    text: 'It is adopted.',
    answers: [],
  }
  return { consultation: `Zoo_${number}`, conclusions: [conclusion], sources }
}

/** What happens on the way to a version, in the order of the days. */
function eventsOf(number: number, isAsked: boolean): NewEvent[] {
  const about = { version: `${number}.0`, why, sources }
  const published = dayOf(number)
  const asking = { ...about, consultation: `Zoo_${number}` }
  return [
    ...(isAsked
      ? [
          { action: 'opened' as const, on: addDays(published, -40), ...asking },
          { action: 'closed' as const, on: addDays(published, -20), ...asking },
          { action: 'concluded' as const, on: addDays(published, -10), ...asking },
        ]
      : []),
    {
      action: 'published' as const,
      on: published,
      ...about,
      effective: { on: addDays(published, 20) },
      appealWindow: 14,
    },
  ]
}
