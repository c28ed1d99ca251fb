import type { Traceability } from '../../generated/traceability.js'
import { csv, csvMediaType } from '../appendix/csv.js'
import { jsonFile, textFile } from '../file.js'
import type { PackOutput } from './manifest.js'

/** What became of each change, for programs and as a table with a line for each change and question. */
export function traceabilityFiles(trace: Traceability): PackOutput[] {
  const versions = [trace.base, trace.proposes]
  const shared = { title: 'What became of each change', kind: 'traceability' } as const
  return [
    { ...jsonFile('traceability.json', trace, versions), ...shared },
    { ...textFile('traceability.csv', csv(rows(trace)), csvMediaType, versions), ...shared },
  ]
}

const headings = [
  'Change',
  'Where',
  'Outcome',
  'Before',
  'Proposed',
  'Concluded',
  'Question',
  'Decision',
  'Responses with reasons',
  'Responses answered',
  'Exemption',
]

function rows({ changes, questions }: Traceability): string[][] {
  const lines = changes.flatMap((change) => {
    const { id, where, outcome, consulted, concluded, exemption } = change
    const before = (consulted ?? concluded)!.before
    const shared = [id, where, outcome, before, consulted?.after, concluded?.after]
    const asked = change.questions.length > 0 ? change.questions : [null]
    return asked.map((question) => {
      const found = questions.find(({ id }) => id === question)
      const about = [found?.label, found?.decision, found?.reasons.join(' '), found?.answers.join(' ')]
      return [...shared, ...about, exemption].map((cell) => cell ?? '')
    })
  })
  return [headings, ...lines]
}
