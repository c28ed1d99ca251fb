import { sourceText } from '../../src/load/text.js'
import { parseYaml } from '../../src/load/yaml/parse.js'
import type {
  Check,
  Conclusions,
  Consultation,
  Ledger,
  Mehrs,
  ResponseRecord,
  Version,
} from '../../src/model/types.js'
import type { Sourced, Workspace } from '../../src/model/workspace.js'

/** A made-up workspace, loaded as files would be. Every part of it can be replaced. */

const sources = ['notice#2']

export const mehrs: Mehrs = {
  title: 'Policy on Zoo Errors',
  shortTitle: 'PZE',
  owner: 'zoo',
  classification: 'Made up',
  contact: 'keeper@zoo.example',
  language: 'en-GB',
  timeZone: 'Europe/London',
  notice: 'Nothing here is true of {{mehrs.shortTitle}}, *nothing*.',
  legalBasis: {
    document: 'code',
    clauses: { from: '1', to: '2' },
    appealWindow: { days: 14, clause: '1.9' },
    sources,
  },
  cohorts: [
    { id: 'aardvark', name: 'Cohort Aardvark', sources },
    { id: 'badger', name: 'Cohort Badger', sources },
  ],
  parties: [
    { id: 'zoo', name: 'Zoo Company', short: 'ZooCo', url: 'https://zoo.example', sources },
    { id: 'vet', name: 'The Vet', sources },
  ],
  terms: [{ id: 'sick-animal', name: 'Sick animal', meaning: 'unspecified', sources }],
  sources: [
    { id: 'notice', title: 'Notice of Zoo Errors' },
    { id: 'code', title: 'Code of Zoos', url: 'https://zoo.example/code' },
  ],
}

export const silent: Check = {
  code: 'ZZ999',
  name: 'unspecified',
  cohorts: ['badger'],
  meaning: 'unspecified',
  occurrence: 'unspecified',
  retry: 'unspecified',
  escalate: 'unspecified',
  sources,
}

export const full: Check = {
  code: 'ZZ001',
  name: 'Cage Open',
  cohorts: ['aardvark', 'badger'],
  meaning: 'The *cage* was open, see [](#cages), under {{mehrs.shortTitle}}.\n\nTwice.',
  occurrence: 'rare-but-expected',
  retry: 'not-expected',
  escalate: { afterConsecutive: 3, as: 'sick-animal', attributedTo: 'vet' },
  formerlyReportedAs: 'ZZ999',
  note: 'Shut it.',
  sources: ['notice#2', 'code#annex-b'],
}

export function version(id: string, fields: Partial<Version> = {}): Version {
  return {
    version: id,
    status: 'published',
    dates: {
      published: { on: '2030-01-10', sources },
      effective: { on: '2030-02-01', basis: 'stated', sources },
    },
    sections: [{ id: 'cages', title: 'Cages', text: 'Shut them.', sources }],
    checks: [full, silent],
    tables: [
      { id: 'all-codes', heading: 'All codes', cohorts: 'all', columns: ['code', 'meaning'] },
      { id: 'aardvarks', heading: 'Aardvarks', cohorts: ['aardvark'], columns: ['retry', 'code'] },
    ],
    sources,
    ...fields,
  }
}

export function draft(id: string, effective: Version['dates']['effective'], basedOn = '1.0'): Version {
  return version(id, { status: 'draft', basedOn, dates: { published: 'unstated', effective } })
}

/** Published on a day, with the effective date unstated. */
export function published(on: string): Version['dates'] {
  return { published: { on, sources }, effective: 'unstated' }
}

export const consultation: Consultation = {
  id: 'Zoo_2030',
  title: 'Doors, cages; and "locks"',
  classification: 'Made up',
  contact: 'keeper@zoo.example',
  base: '1.0',
  proposes: '1.1',
  dates: {
    opened: '2030-04-01',
    closes: { on: '2030-05-03', at: '16:00' },
    concludesBy: '2030-05-10',
    sources,
  },
  introduction: 'About cages.',
  questions: [
    {
      id: 'q1',
      label: 'Q1',
      heading: 'Cages',
      context: 'Open.',
      text: 'Agreed?',
      covers: ['ZZ001'],
      sources,
    },
  ],
  attachments: [],
  nextSteps: 'None.',
  responding: { how: 'Write.', confidentiality: 'Say so.', disclosure: 'To all.', sources },
  sources,
}

export function ledger(
  entries: Partial<Ledger['entries'][number]>[] = [],
  completeTo = '2030-04-01',
): Ledger {
  return {
    completeTo: { on: completeTo, sources },
    entries: entries.map((entry) => ({
      action: 'withdrawn',
      version: '1.0',
      on: '2030-03-01',
      why: 'The animals objected.',
      digest: `sha256:${'0'.repeat(64)}`,
      sources,
      ...entry,
    })),
  }
}

interface Parts {
  mehrs?: Mehrs
  versions?: Version[]
  consultations?: Consultation[]
  responses?: ResponseRecord[]
  conclusions?: Conclusions[]
  ledger?: Ledger
}

export function workspace(parts: Parts = {}): Workspace {
  const planned = draft('1.1', { on: '2030-05-24', basis: 'planned', sources })
  return {
    mehrs: load('policy/mehrs.yaml', parts.mehrs ?? mehrs),
    versions: (parts.versions ?? [version('1.0'), planned]).map((value) =>
      load(`policy/versions/${value.version}.yaml`, value),
    ),
    consultations: (parts.consultations ?? [consultation]).map((value) =>
      load(`policy/consultations/${value.id}.yaml`, value),
    ),
    responses: (parts.responses ?? []).map((value) =>
      load(`policy/consultations/${value.consultation}/${value.id}.yaml`, value),
    ),
    conclusions: (parts.conclusions ?? []).map((value) =>
      load(`policy/consultations/${value.consultation}/conclusions.yaml`, value),
    ),
    ledger: load('policy/ledger.yaml', parts.ledger ?? ledger()),
  }
}

/** JSON is YAML. */
function load<T>(file: string, value: T): Sourced<T> {
  const { source, findings } = parseYaml(sourceText(file, JSON.stringify(value, null, 1)))
  if (!source) throw new Error(JSON.stringify(findings))
  return source as Sourced<T>
}
