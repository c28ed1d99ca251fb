import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { Check, Version } from '../../../src/model/types.js'
import * as madeUp from '../../support/made-up.js'
import { writeRecord } from '../../support/record.js'

/** A made-up policy of the size of a real one, as files: Appendix A has `rows` checks, and a draft makes `changes`. */
export function writeWorkspace(root: string, rows: number, changes: number): void {
  const before = Array.from({ length: rows }, (_, index) => check(index))
  const first = madeUp.version('1.0', { checks: before, tables })
  const draft = {
    ...madeUp.draft('1.1', { on: '2030-05-24', basis: 'planned', sources: ['notice'] }),
    checks: edited(before, changes),
    tables,
  }
  const consultation = {
    ...madeUp.consultation,
    questions: [{ ...madeUp.consultation.questions[0]!, covers: differing(before, draft.checks) }],
    attachments: [
      { number: 1, title: 'Response Template', kind: 'response-template', sources: ['notice'] },
      { number: 2, title: 'Draft Redlined', kind: 'redline', sources: ['notice'] },
    ],
  }
  const files = {
    'mehrs.yaml': madeUp.mehrs,
    'versions/1.0.yaml': first,
    'versions/1.1.yaml': draft,
    [`consultations/${consultation.id}.yaml`]: consultation,
  }
  for (const [path, data] of Object.entries(files)) {
    const file = join(root, 'policy', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }))
  }
  const { sources } = madeUp.mehrs.legalBasis
  const why = 'Made up.'
  writeRecord(root, { on: '2030-04-01', sources }, [
    { action: 'published', version: '1.0', on: '2030-01-10', effective: { on: '2030-02-01' }, why, sources },
  ])
}

const tables: Version['tables'] = [
  {
    id: 'all-codes',
    heading: 'All codes',
    cohorts: 'all',
    columns: ['code', 'name', 'cohorts', 'meaning', 'occurrence', 'retry', 'escalate', 'note'],
  },
]

function check(index: number): Check {
  return {
    code: code(index),
    name: `Cage ${index} Open`,
    cohorts: index % 3 === 0 ? ['aardvark'] : ['aardvark', 'badger'],
    meaning: `Keeper ${index % 7} found the door of cage ${index} open when the round came by; the animal was ${index % 2 ? 'asleep' : 'elsewhere'}.`,
    occurrence: index % 4 === 0 ? 'unspecified' : 'rare-but-expected',
    retry: index % 5 === 0 ? 'unspecified' : 'expected',
    escalate:
      index % 5 === 0
        ? 'unspecified'
        : { afterConsecutive: 2 + (index % 4), as: 'sick-animal', attributedTo: 'vet' },
    ...(index % 6 === 0 ? { note: 'Shut it, and *count* the animals.' } : {}),
    sources: ['notice#2'],
  }
}

function code(index: number): string {
  return `ZZ${String(1000 + index)}`
}

/** So many changes, evenly spread: of ten a code comes, a code goes, three thresholds and five texts change. */
function edited(checks: readonly Check[], changes: number): Check[] {
  const step = Math.floor(checks.length / changes)
  return checks.flatMap((own, index): Check[] => {
    const change = index / step
    if (!Number.isInteger(change) || change >= changes) return [own]
    switch (change % 10) {
      case 0:
        return []
      case 1:
        return [own, { ...check(index + 5000), code: `ZY${1000 + index}` }]
      case 2:
      case 3:
      case 4:
        return [
          {
            ...own,
            retry: 'expected',
            escalate: { afterConsecutive: 9, as: 'sick-animal', attributedTo: 'vet' },
          },
        ]
      default:
        return [{ ...own, meaning: `${own.meaning.replace('open', 'wide open')} It was put back.` }]
    }
  })
}

/** The codes that a question has to ask about. */
function differing(before: readonly Check[], after: readonly Check[]): string[] {
  const known = new Map(before.map((one) => [one.code, JSON.stringify(one)]))
  const now = new Set(after.map((one) => one.code))
  return [
    ...after.filter((one) => known.get(one.code) !== JSON.stringify(one)).map((one) => one.code),
    ...before.filter((one) => !now.has(one.code)).map((one) => one.code),
  ]
}
