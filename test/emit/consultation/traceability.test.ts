import { expect, it } from 'vitest'
import { traceabilityFiles } from '../../../src/emit/consultation/traceability.js'
import type { Traceability } from '../../../src/generated/traceability.js'
import { traceability as isTraceability } from '../../../src/generated/validators.js'

const trace: Traceability = {
  schema: 1,
  consultation: 'Made_Up',
  base: '1.0',
  proposes: '1.1',
  changes: [
    {
      id: 'codes/ZZ001/retry',
      where: 'Appendix A › ZZ001 › Retry',
      outcome: 'modified',
      consulted: { before: 'Expected', after: '=1+1' },
      concluded: { before: 'Expected', after: null },
      questions: ['q1', 'q2'],
      exemption: null,
    },
    {
      id: 'codes/ZZ002',
      where: 'Appendix A › ZZ002',
      outcome: 'new',
      consulted: null,
      concluded: { before: null, after: 'ZZ002' },
      questions: [],
      exemption: 'A misprint.',
    },
  ],
  questions: ['q1', 'q2'].map((id) => ({
    id,
    label: `Made Up ${id.toUpperCase()}`,
    changes: ['codes/ZZ001/retry'],
    views: { agree: 1, disagree: 0, 'agree-in-part': 0, 'no-view': 0 },
    others: 1,
    reasons: ['R001', 'R002'],
    decision: 'modified',
    answers: ['R001', 'R002'],
  })),
  responses: [{ id: 'R001', state: 'accepted', late: false }],
}

it('writes the data as its schema says', () => {
  const [json] = traceabilityFiles(trace)
  const data = JSON.parse(Buffer.from(json!.bytes).toString())
  expect(isTraceability(data), JSON.stringify(isTraceability.errors)).toBe(true)
  expect(data).toEqual(trace)
})

it('writes a line for each change and question, and runs nothing in a spreadsheet', () => {
  const [, csv] = traceabilityFiles(trace)
  const lines = Buffer.from(csv!.bytes).toString().split('\r\n')
  expect(lines[0]).toMatch(/^Change,Where,Outcome,Before,Proposed,Concluded,Question,/)
  expect(lines.slice(1)).toEqual([
    "codes/ZZ001/retry,Appendix A › ZZ001 › Retry,modified,Expected,'=1+1,,Made Up Q1,modified,R001 R002,R001 R002,",
    "codes/ZZ001/retry,Appendix A › ZZ001 › Retry,modified,Expected,'=1+1,,Made Up Q2,modified,R001 R002,R001 R002,",
    'codes/ZZ002,Appendix A › ZZ002,new,,,ZZ002,,,,,A misprint.',
    '',
  ])
})
