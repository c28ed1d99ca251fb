import { describe, expect, it } from 'vitest'
import { composeConclusionsPack } from '../../../src/compose/conclusions/index.js'
import { plain } from '../../../src/model/plain.js'
import type { Conclusions, ResponseRecord } from '../../../src/model/types.js'
import { consultation, draft, full, silent, version, workspace } from '../../support/made-up.js'

const [first] = consultation.questions
const conclusions: Conclusions = {
  consultation: consultation.id,
  conclusions: [{ question: first!.id, decision: 'as-consulted', text: 'It goes *on*.', answers: ['R001'] }],
  sources: ['notice#2'],
}

const commitment = `hmac-sha256:${'0'.repeat(64)}`

function response(number: number, said: Partial<ResponseRecord> = {}): ResponseRecord {
  return {
    schema: 1,
    id: `R${String(number).padStart(3, '0')}`,
    consultation: consultation.id,
    format: 'word',
    form: { edition: null, current: true },
    received: { at: '2030-04-01T10:00:00Z', evidence: 'stated' },
    late: false,
    state: 'accepted',
    open: 0,
    commitments: { original: commitment, response: commitment },
    ...said,
  }
}

const to = (answer: NonNullable<ResponseRecord['answers']>[string]) => ({ answers: { [first!.id]: answer } })

function pack(responses: ResponseRecord[], changed: Partial<Conclusions> = {}) {
  const proposed = draft('1.1', 'unstated')
  const versions = [
    version('1.0'),
    { ...proposed, checks: [{ ...full, retry: 'expected' as const }, silent] },
  ]
  const made = workspace({ versions, responses, conclusions: [{ ...conclusions, ...changed }] })
  return composeConclusionsPack(made, made.consultations[0]!, made.conclusions[0]!)
}

const reportOf = (...args: Parameters<typeof pack>) => plain(pack(...args).documents[0]!.document.tree)

describe('the conclusions report', () => {
  it('says who said what, as they asked, and what is concluded', () => {
    const text = reportOf([
      response(1, { name: 'Zebra (made up)', ...to({ view: 'agree', reasons: 'Right.\n\nSo *right*.' }) }),
      response(2, { late: true, ...to({ view: 'disagree', reasons: 'Wrong.', redacted: 'A name.' }) }),
    ])
    expect(text).toContain('Responses received: 2; 2 accepted (1 of them received late).')
    expect(text).toContain('Zebra (made up) (R001): Agree. Right. So *right*.')
    expect(text).toContain('Respondent R002: Disagree (received late). Wrong. Redacted: A name.')
    expect(text).toContain('Concluded: as consulted. In answer to R001. It goes on.')
  })

  it('tells of views that are withheld no number that the total does not tell', () => {
    const agrees = response(1, to({ view: 'agree', reasons: 'Right.' }))
    const silent = response(2)
    const kept = response(3, to({ withheld: { view: 'confidential', reasons: 'confidential' } }))
    const unmoderated = response(4, to({ withheld: { view: 'unstated', reasons: 'unmoderated' } }))
    const text = reportOf([agrees, silent, kept, unmoderated])
    expect(text).toContain('Views of 4 accepted responses')
    expect(text).toMatch(/Agree +1 Disagree 0 .*None, or none that may be published +3/)
    // Nor who asked for it.
    expect(text).toContain('Respondent R003. What it says is not published. It was taken into account.')
    expect(text).toContain('Respondent R004. What it says is not published. It was taken into account.')
    expect(pack([agrees, silent]).trace.questions[0]).toEqual({
      ...pack([agrees, kept]).trace.questions[0],
      reasons: ['R001'],
    })
  })

  it('shows the numbers as bars, which say nothing more', () => {
    const tree = JSON.stringify(
      pack([1, 2, 3].map((number) => response(number, to({ view: number === 1 ? 'agree' : 'disagree' }))))
        .documents[0]!.document.tree,
    )
    expect(tree.match(/"type":"bar","length":\d+/g)).toEqual([
      '"type":"bar","length":10',
      '"type":"bar","length":20',
    ])
  })

  it('counts only what is accepted', () => {
    const { trace } = pack([
      response(1, { state: 'superseded' }),
      response(2, { state: 'duplicate' }),
      response(10, to({ view: 'agree' })),
    ])
    expect(trace.questions[0]).toMatchObject({ views: { agree: 1, disagree: 0 }, others: 0, reasons: [] })
    expect(trace.responses.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'R001 superseded',
      'R002 duplicate',
      'R010 accepted',
    ])
  })

  it('traces each change to its questions and to what became of it', () => {
    const { trace } = pack([response(1, to({ view: 'agree', reasons: 'Right.' }))])
    expect(trace.changes.length).toBeGreaterThan(0)
    expect(new Set(trace.changes.map(({ outcome }) => outcome))).toEqual(new Set(['as-consulted']))
    const asked = trace.changes.filter(({ questions }) => questions.includes(first!.id)).map(({ id }) => id)
    expect(trace.questions[0]).toMatchObject({
      changes: asked,
      reasons: ['R001'],
      decision: 'as-consulted',
      answers: ['R001'],
    })
  })
})
