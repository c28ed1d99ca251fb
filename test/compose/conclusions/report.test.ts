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

  it('publishes nothing of what is withheld, and no count of one or two of them', () => {
    const kept = response(3, to({ withheld: { view: 'confidential', reasons: 'confidential' } }))
    const few = reportOf([response(1, to({ view: 'agree' })), kept])
    expect(few).toContain('Not published fewer than three')
    expect(few).toContain('Respondent R003. The reasons are confidential.')
    const many = reportOf([3, 4, 5].map((number) => response(number, to({ withheld: { view: 'unstated' } }))))
    expect(many).toContain('Not published 3')
    expect(reportOf([response(1, to({ view: 'agree' }))])).not.toContain('Not published')
  })

  it('counts only what is accepted', () => {
    const { trace } = pack([
      response(1, { state: 'superseded' }),
      response(2, { state: 'duplicate' }),
      response(10, to({ view: 'agree' })),
    ])
    expect(trace.questions[0]).toMatchObject({ views: { agree: 1, disagree: 0 }, withheld: 0, reasons: [] })
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
