import { describe, expect, it } from 'vitest'
import { policyData } from '../../src/package/data.js'
import type { VersionQuestion } from '../../src/package/runtime/types.js'
import { createDecideUnder } from '../../src/package/runtime/under.js'
import { createVersion } from '../../src/package/runtime/version.js'
import { version, workspace } from '../support/made-up.js'
import { zoo } from './policies.js'

const data = policyData(zoo)
const [first, second, , draft] = data.versions
const cohort = 'Cohort Aardvark'
const decide = (attempts: unknown, more: object = {}) =>
  createVersion(first!)({ cohort, attempts, ...more } as VersionQuestion)

describe('a version by itself', () => {
  it('rules on the run at the end, without a word on time', () => {
    expect(decide(['ZZ003', 'ZZ002', 'ZZ002'])).toEqual({
      kind: 'retry',
      code: 'ZZ002',
      consecutive: 2,
      escalatesAt: 3,
      remaining: 1,
      version: '1.0',
      citation: {
        version: '1.0',
        appendix: 'Appendix A',
        code: 'ZZ002',
        sources: ['notice#2', 'code#annex-b'],
      },
    })
    expect(decide(['ZZ002', 'ZZ002', 'ZZ002'])).toMatchObject({ kind: 'escalate', consecutive: 3 })
    expect(decide(['ZZ002', 'ZZ404'])).toEqual({
      kind: 'unknown-code',
      code: 'ZZ404',
      version: '1.0',
      citation: { version: '1.0', appendix: 'Appendix A', code: null, sources: ['notice#2'] },
    })
    expect(decide(['ZZ002', null])).toMatchObject({ kind: 'not-applicable', reason: 'no-error-code' })
  })

  it('rules again on every question', () => {
    const decide = createVersion(first!)
    const kinds = [1, 3, 1].map((count) => decide({ cohort, attempts: Array(count).fill('ZZ002') }).kind)
    expect(kinds).toEqual(['retry', 'escalate', 'retry'])
  })

  it.each<[string, unknown, object, string]>([
    ['a cohort that it has no codes for', ['ZZ002'], { cohort: 'X' }, 'Allowed: "Cohort Aardvark", "O'],
    ['no attempts', [], {}, 'attempts: expected an array of at least one, oldest first; got an empty array'],
    [
      'an attempt with its time',
      [{ code: 'ZZ002' }],
      {},
      'attempts[0]: expected a code or null; got an object',
    ],
  ])('refuses %s', (_, attempts, more, message) => {
    expect(() => decide(attempts, more)).toThrow(TypeError)
    expect(() => decide(attempts, more)).toThrow(message)
  })

  it('says what it asks of whoever asks nothing, or asks with a slip', () => {
    const ask = (question: unknown) => () => createVersion(first!)(question as VersionQuestion)
    expect(ask(undefined)).toThrow('question: expected an object with cohort, attempts; got undefined')
    expect(ask({ cohort, attemps: ['ZZ002'] })).toThrow('Did you mean attempts?')
    expect(ask({ cohrt: cohort, attempts: ['ZZ002'] })).toThrow('Did you mean cohort?')
  })

  it('has no cohort to allow where it has no codes', () => {
    const empty = policyData(workspace({ versions: [version('1.0', { checks: [] })], consultations: [] }))
    expect(() => createVersion(empty.versions[0]!)({ cohort, attempts: [null] })).toThrow(
      'cohort: "Cohort Aardvark" is not a cohort of this policy. Allowed: none.',
    )
  })
})

describe('decideUnder', () => {
  const decideUnder = (policy: unknown, more: object = {}) =>
    createDecideUnder(data)(policy as never, { cohort, attempts: ['ZZ001'], ...more })

  it('rules under a version that was published, whether or not it is in force', () => {
    expect(decideUnder(first)).toMatchObject({ kind: 'no-retry', version: '1.0' })
    expect(decideUnder(second)).toMatchObject({ kind: 'escalate', version: '2.0', attributedTo: 'zoo' })
  })

  it('refuses a draft, what only looks like a policy, and what the version refuses', () => {
    const looksLike = "policy: expected what a version's module exports as policy; got "
    expect(() => decideUnder(draft)).toThrow('policy: expected a published version; got "3.1, a draft"')
    expect(() => decideUnder({ ...first })).toThrow(`${looksLike}an object`)
    expect(() => decideUnder('1.0')).toThrow(`${looksLike}"1.0"`)
    expect(() => decideUnder(first, { attempts: [{ code: 'ZZ001' }] })).toThrow(
      'attempts[0]: expected a code',
    )
    for (const wrong of [draft, { ...first }, undefined]) expect(() => decideUnder(wrong)).toThrow(TypeError)
  })
})
