import { describe, expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { Decision, Question } from '../../src/package/runtime/types.js'
import { version, workspace } from '../support/made-up.js'
import { real } from './policies.js'

const { decide, explain } = workspaceRuntime(real)
const ask = (attempts: (string | null)[], more: Partial<Question> = {}) =>
  explain(decide({ at: '2022-06-01T00:00:00Z', cohort: 'MOC (Secure)', attempts, ...more } as Question))
const draft = 'Version 7.1 is a draft, not policy in force. Its first day in force is planned, not stated.'
const inferred = 'Its first day in force is inferred, not stated.'
const stale = 'By then a version may be in force that is not known here.'
const source = 'SMETS1_MEHRS_April_2022_MOC_Secure'

describe('explain', () => {
  // Asked in the test, not while tests are collected, so that a failure is one of the test.
  it.each<[string, () => string, string]>([
    [
      'a retry',
      () => ask(['MA534', 'MA534'], { allowDraft: true }),
      `Try the migration again: MA534 was seen 2 times in a row, and it escalates at 3, after 1 more. See MEHRS version 7.1, Appendix A, MA534 (${source}, section 2). ${draft} ${stale}`,
    ],
    [
      'an escalation',
      () => ask(['MA535', 'MA535', 'MA535'], { allowDraft: true }),
      `Escalate as “Faulty device”, according to SMETS1 SMSO: MA535 was seen 3 times in a row, and it escalates at 3. See MEHRS version 7.1, Appendix A, MA535 (${source}, section 3). ${draft} ${stale}`,
    ],
    [
      'what is unspecified',
      () => ask(['MA999'], { at: '2022-04-20T00:00:00Z' }),
      `The policy does not say whether to try again: MA999 was seen once, and no number is stated at which it escalates. See MEHRS version 7.0, Appendix A, MA999 (${source}, section 2; ${source}, section 3). ${inferred}`,
    ],
    [
      'an unknown code',
      () => ask(['<script>'], { at: '2022-04-20T00:00:00Z' }),
      `The policy does not list the code "<script>", and says nothing about it. See MEHRS version 7.0, Appendix A (${source}, section 1; SMETS1 conclusions on the MEHRS, March 2022). ${inferred}`,
    ],
    [
      'an attempt without a code',
      () => ask([null], { at: '2022-04-20T00:00:00Z' }).split(' See ')[0]!,
      'The last attempt did not fail with a code, so there is nothing to look up.',
    ],
    [
      'a time without a policy',
      () => ask(['MA534'], { at: '2022-04-01T00:00:00Z' }),
      'No version of the MEHRS that is known here was in force then, so none says what to do.',
    ],
  ])('says in words: %s', (_, said, expected) => {
    expect(said()).toBe(expected)
  })

  it('says what to stop, and that a code is for others', () => {
    const zoo = workspaceRuntime(workspace({ versions: [version('1.0')], consultations: [] }))
    const at = '2030-02-10T00:00:00Z'
    expect(zoo.explain(zoo.decide({ at, cohort: 'Cohort Badger', attempts: ['ZZ001'] }))).toBe(
      'Do not try the migration again: ZZ001 was seen once, and it escalates at 3, after 2 more. See PZE version 1.0, Appendix A, ZZ001 (Notice of Zoo Errors, section 2; Code of Zoos, annex-b).',
    )
    expect(zoo.explain(zoo.decide({ at, cohort: 'Cohort Aardvark', attempts: ['ZZ999'] }))).toBe(
      'The policy lists ZZ999, but for other cohorts: it says nothing about this one. See PZE version 1.0, Appendix A, ZZ999 (Notice of Zoo Errors, section 2).',
    )
  })

  it('explains answers that came as JSON', () => {
    const answer = decide({ at: '2022-06-01T00:00:00Z', cohort: 'MOC (Secure)', attempts: ['MA999'] })
    expect(explain(JSON.parse(JSON.stringify(answer)))).toBe(explain(answer))
  })

  it('calls a source that it does not know by its id', () => {
    const answer = decide({ at: '2022-06-01T00:00:00Z', cohort: 'MOC (Secure)', attempts: ['MA999'] })
    const citation = { ...answer.citation, sources: ['elsewhere#3'] }
    expect(explain({ ...answer, citation } as Decision)).toContain('Appendix A, MA999 (elsewhere#3).')
  })

  it.each([undefined, null, 'retry', {}, { kind: 'constructor' }])('refuses %j', (answer) => {
    expect(() => explain(answer as Decision)).toThrow(TypeError)
    expect(() => explain(answer as Decision)).toThrow(/^answer: expected all of what decide gave; got /)
  })

  it.each(['kind', 'code', 'citation'])(
    'refuses an answer that lost its %s, rather than say undefined',
    (field) => {
      const answer = decide({ at: '2022-06-01T00:00:00Z', cohort: 'MOC (Secure)', attempts: ['MA999'] })
      expect(() => explain({ ...answer, [field]: undefined } as Decision)).toThrow('got an object')
      expect(() => explain({ ...answer, kind: 'constructor' } as unknown as Decision)).toThrow(TypeError)
    },
  )
})
