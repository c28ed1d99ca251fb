import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/load/index.js'
import type { Check } from '../../src/model/types.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import type { History, QuestionAt } from '../../src/package/runtime/types.js'
import { validate } from '../../src/validate/index.js'
import { draft, full, ledger, silent, version, workspace } from '../support/made-up.js'

const sources = ['notice#2']
const stated = (published: string, effective: string) => ({
  published: { on: published, sources },
  effective: { on: effective, basis: 'stated' as const, sources },
})

const retried: Check = { ...full, code: 'ZZ002', retry: 'expected', cohorts: ['aardvark'] }
const endless: Check = { ...retried, code: 'ZZ003', escalate: 'unspecified' }
const renamed: Check = { ...retried, code: 'ZZ004', formerlyReportedAs: 'ZZ002' }

/** 1.0 from February; 2.0 from June, withdrawn in July; 3.0 from September; 3.1, a draft, planned for November. */
const runtime = workspaceRuntime(
  workspace({
    versions: [
      version('1.0', { checks: [full, silent, retried, endless] }),
      version('2.0', { dates: stated('2030-05-01', '2030-06-01'), checks: [renamed] }),
      version('3.0', { dates: stated('2030-08-01', '2030-09-01'), checks: [retried] }),
      draft('3.1', { on: '2030-11-01', basis: 'planned', sources }),
    ],
    ledger: ledger([{ version: '2.0', on: '2030-07-01' }], '2030-09-10'),
  }),
)

const on = (at: string, attempts: History, more: Partial<QuestionAt> = {}) =>
  runtime.decide({ at, attempts, cohort: 'Cohort Aardvark', ...more })
const inMarch = (attempts: History, more: Partial<QuestionAt> = {}) =>
  on('2030-03-01T12:00:00Z', attempts, more)

describe('decide: what the version in force says of the last code', () => {
  it('retries with the number of failures that are left', () => {
    expect(inMarch(['ZZ002', 'ZZ002'])).toEqual({
      kind: 'retry',
      code: 'ZZ002',
      consecutive: 2,
      escalatesAt: 3,
      remaining: 1,
      version: '1.0',
      citation: { version: '1.0', appendix: 'Appendix A', code: 'ZZ002', sources: retried.sources },
      basis: 'stated',
      stale: false,
    })
  })

  it('retries without end where no threshold is stated', () => {
    expect(inMarch(Array(5000).fill('ZZ003'))).toMatchObject({
      kind: 'retry',
      consecutive: 5000,
      escalatesAt: null,
      remaining: null,
    })
  })

  it.each([3, 4, 20])('escalates at the threshold and beyond: %i in a row', (count) => {
    expect(inMarch(Array(count).fill('ZZ002'))).toMatchObject({
      kind: 'escalate',
      as: 'sick-animal',
      attributedTo: 'vet',
      consecutive: count,
      escalatesAt: 3,
    })
  })

  it('does not retry where the policy says so, and escalates that too', () => {
    expect(inMarch(['ZZ001'])).toMatchObject({
      kind: 'no-retry',
      consecutive: 1,
      escalatesAt: 3,
      remaining: 2,
    })
    expect(inMarch(['ZZ001', 'ZZ001', 'ZZ001'])).toMatchObject({ kind: 'escalate', code: 'ZZ001' })
  })

  it('says that the policy does not say', () => {
    expect(inMarch(['ZZ999'], { cohort: 'Cohort Badger' })).toMatchObject({
      kind: 'unspecified',
      code: 'ZZ999',
      consecutive: 1,
      escalatesAt: null,
      remaining: null,
    })
  })

  it.each([
    ['another code', ['ZZ002', 'ZZ002', 'ZZ003', 'ZZ002']],
    ['an attempt without a code', ['ZZ002', 'ZZ002', null, 'ZZ002']],
    ['an unknown code', ['ZZ002', 'ZZ002', 'nonsense', 'ZZ002']],
  ])('begins the count anew after %s', (_, attempts) => {
    expect(inMarch(attempts)).toMatchObject({ kind: 'retry', consecutive: 1, remaining: 2 })
  })

  it.each(['ZZ404', 'zz002', ' ZZ002', '', '__proto__', 'constructor', 'toString', '<script>'])(
    'does not know the code %j',
    (code) => {
      expect(inMarch(['ZZ002', code])).toMatchObject({
        kind: 'unknown-code',
        code,
        version: '1.0',
        citation: { version: '1.0', code: null, sources },
      })
    },
  )

  it('knows a code that is for other cohorts, and cites it', () => {
    expect(inMarch(['ZZ002'], { cohort: 'Cohort Badger' })).toMatchObject({
      kind: 'not-applicable',
      reason: 'other-cohort',
      code: 'ZZ002',
      citation: { code: 'ZZ002', sources: retried.sources },
    })
  })

  it('has nothing to look up where the last attempt had no code', () => {
    expect(inMarch(['ZZ002', 'ZZ002', 'ZZ002', null])).toMatchObject({
      kind: 'not-applicable',
      reason: 'no-error-code',
      code: null,
      citation: { code: null },
    })
  })
})

describe('decide: which version is in force', () => {
  it.each([
    ['2030-01-31T23:59:59.999Z', null],
    ['2030-02-01T00:00:00Z', '1.0'],
    ['2030-05-31T23:59:59+01:00', '1.0'],
    ['2030-06-01T00:00:00+01:00', '2.0'],
    ['2030-06-30T22:59:59.999Z', '2.0'],
    ['2030-06-30T23:00:00Z', null],
    ['2030-08-31T22:59:59Z', null],
    ['2030-08-31T23:00:00Z', '3.0'],
    ['2031-01-01T00:00:00Z', '3.0'],
  ])('at %s: %s', (at, expected) => {
    expect(on(at, ['ZZ002']).version).toBe(expected)
    expect(on(at, ['ZZ002', null]).version).toBe(expected)
    expect(runtime.policyInForce(at).version).toBe(expected)
    expect(runtime.policyInForce(new Date(at)).version).toBe(expected)
  })

  it('answers without a policy in force', () => {
    expect(on('2030-07-15T12:00:00Z', ['ZZ002'])).toEqual({
      kind: 'no-policy-in-force',
      code: 'ZZ002',
      version: null,
      citation: null,
      basis: null,
      stale: false,
    })
    expect(runtime.policyInForce('2030-07-15T12:00:00Z')).toEqual({
      version: null,
      status: null,
      from: null,
      to: null,
      basis: null,
      stale: false,
    })
  })

  it('takes a code that was renamed for a code of its own', () => {
    const june = '2030-06-15T00:00:00Z'
    expect(on(june, ['ZZ002', 'ZZ002', 'ZZ002'])).toMatchObject({ kind: 'unknown-code', version: '2.0' })
    expect(on(june, ['ZZ002', 'ZZ002', 'ZZ004'])).toMatchObject({ kind: 'retry', consecutive: 1 })
  })

  it('lets a draft in only where it is asked for', () => {
    const at = '2030-11-01T00:00:00Z'
    expect(on(at, ['ZZ001'])).toMatchObject({ kind: 'unknown-code', version: '3.0', basis: 'stated' })
    expect(on(at, ['ZZ001'], { allowDraft: false })).toMatchObject({ version: '3.0' })
    expect(on(at, ['ZZ001'], { allowDraft: true })).toMatchObject({ version: '3.1', basis: 'planned' })
    expect(on('2030-10-31T23:59:59Z', ['ZZ001'], { allowDraft: true })).toMatchObject({ version: '3.0' })
    expect(runtime.policyInForce(at, { allowDraft: true })).toMatchObject({ version: '3.1', status: 'draft' })
    expect(runtime.policyInForce('2030-10-01T00:00:00Z', { allowDraft: true })).toMatchObject({
      from: { day: '2030-09-01', instant: '2030-08-31T23:00:00Z' },
      to: { day: '2030-11-01', basis: 'planned' },
    })
  })

  it('is stale from the first instant at which an unknown version may be in force', () => {
    expect(on('2030-09-24T00:59:59.999+02:00', ['ZZ002']).stale).toBe(false)
    expect(on('2030-09-24T00:00:00+01:00', ['ZZ002']).stale).toBe(true)
    expect(runtime.policyInForce('2030-09-24T00:00:00+01:00').stale).toBe(true)
  })
})

describe('decide: wrong use', () => {
  const at = '2030-03-01T12:00:00Z'
  const cohort = 'Cohort Aardvark'
  const question = { at, cohort, attempts: ['ZZ002'] }

  it.each<[string, unknown, RegExp]>([
    [
      'no question',
      undefined,
      /^question: expected an object with at, cohort, attempts, allowDraft; got undefined$/,
    ],
    ['a cohort with a slip', { ...question, cohort: 'cohort ardvark' }, /Did you mean "Cohort Aardvark"\?/],
    [
      'no such cohort',
      { ...question, cohort: 'X' },
      /"X" is not a cohort.* Allowed: "Cohort Aardvark", "Cohort Badger"/,
    ],
    ['the id of a cohort', { ...question, cohort: '__proto__' }, /is not a cohort/],
    ['no cohort', { ...question, cohort: undefined }, /undefined is not a cohort/],
    [
      'a cohort of megabytes',
      { ...question, cohort: 'Cohort '.repeat(1e6) },
      /^cohort: "[^"]{61}" is not a cohort/,
    ],
    ['one code', { ...question, attempts: 'ZZ002' }, /attempts: expected an array.*got "ZZ002"/],
    [
      'no attempts',
      { ...question, attempts: [] },
      /attempts: expected an array of at least one, oldest first; got an empty array/,
    ],
    [
      'a hole',
      { ...question, attempts: [null, undefined, 'ZZ002'] },
      /attempts\[1\]: expected a code or null; got undefined/,
    ],
    ['a number', { ...question, attempts: [534] }, /attempts\[0\]: expected a code or null; got 534/],
    ['a slip of attempts', { at, cohort, attempt: ['ZZ002'] }, /^attempt: .* Did you mean attempts\?$/],
    [
      'a slip of the option',
      { ...question, allowDrafts: true },
      /^allowDrafts: .* Did you mean allowDraft\?$/,
    ],
    ['the option in snakes', { ...question, allow_draft: true }, /Did you mean allowDraft\?/],
    ['a part of the option', { ...question, draft: true }, /Did you mean allowDraft\?/],
    ['the option in small letters', { ...question, allowdraft: true }, /Did you mean allowDraft\?/],
    ['null for a time', { ...question, at: null }, /^at: expected a valid Date.*got null/],
    [
      'no time',
      { ...question, at: undefined },
      /^at: expected when, since attempts\[0\] has no at of its own/,
    ],
    [
      'a sparse array',
      { ...question, attempts: new Array(4e9) },
      /^attempts\[0\]: expected a code or null; got undefined/,
    ],
    [
      'an object like an array',
      { ...question, attempts: { 0: 'ZZ002', length: 1 } },
      /^attempts: expected an array.*got an object/,
    ],
    ['a draft by string', { ...question, allowDraft: 'no' }, /allowDraft: expected true or false; got "no"/],
  ])('refuses %s', (_, wrong, message) => {
    const decide = () => runtime.decide(wrong as QuestionAt)
    expect(decide).toThrow(TypeError)
    expect(decide).toThrow(message)
  })

  it('refuses it even where no policy is in force', () => {
    expect(() => on('1999-01-01T00:00:00Z', ['ZZ002'], { cohort: 'Cohort Bandger' })).toThrow(/Cohort Badger/)
  })

  it('guesses no cohort from far away', () => {
    expect(() => inMarch(['ZZ002'], { cohort: 'Elephants' })).not.toThrow(/Did you mean/)
    expect(() => inMarch(['ZZ002'], { cohort: 'Elephants' })).toThrow(TypeError)
  })
})

describe('decide: what callers hand it', () => {
  const question = { at: '2030-03-01T12:00:00Z', cohort: 'Cohort Aardvark', attempts: ['ZZ002'] }

  it('may hold more than it is asked for', () => {
    const record = {
      ...question,
      id: 7,
      attempt: 1,
      data: {},
      allowDraft: false,
      allowDrafts: true,
      date: 'x',
    }
    expect(runtime.decide(record)).toEqual(runtime.decide(question))
  })

  it('is read once, whatever it says the next time', () => {
    const changing = (...values: unknown[]) => ({ get: () => values.shift(), enumerable: true })
    const attempt = Object.defineProperties(
      {},
      { code: changing('ZZ002', 534), at: changing(question.at, 'never') },
    )
    const once = Object.defineProperties(
      {},
      {
        at: changing(question.at, '1999-01-01'),
        cohort: changing('Cohort Aardvark', 'Cohort Bandicoot'),
        attempts: changing([attempt], []),
        allowDraft: changing(false, 'yes'),
      },
    )
    expect(runtime.decide(once as QuestionAt)).toEqual(runtime.decide(question))
    let reads = 0
    const attempts = new Proxy(['ZZ002'], {
      get: (target, key) => (reads++ < 2 ? Reflect.get(target, key) : 534),
    })
    expect(runtime.decide({ ...question, attempts })).toEqual(runtime.decide(question))
  })

  it('may be of another realm, or have no prototype', () => {
    const foreign = runInNewContext(
      '({ at: new Date(1898596800000), cohort: "Cohort Aardvark", attempts: ["ZZ002"] })',
    )
    expect(runtime.decide(foreign)).toEqual(runtime.decide(question))
    expect(runtime.decide(Object.assign(Object.create(null), question))).toEqual(runtime.decide(question))
  })
})

describe('decide: frozen', () => {
  it('gives answers that nobody can change', () => {
    const answers = [inMarch(['ZZ002']), inMarch(['ZZ404']), on('1999-01-01T00:00:00Z', [null])]
    for (const answer of answers) {
      expect(Object.isFrozen(answer)).toBe(true)
      if (answer.citation) expect(Object.isFrozen(answer.citation.sources)).toBe(true)
    }
    expect(Object.isFrozen(runtime.policyInForce('2030-03-01T12:00:00Z').from)).toBe(true)
  })

  it('keeps answers and gives them again, but not without end: there is no end of codes and runs', () => {
    const isKept = (attempts: History, at = '2030-03-01T12:00:00Z') => {
      const first = on(at, attempts)
      return on(at, attempts) === first
    }
    expect(isKept(['ZZ002'])).toBe(true)
    expect(isKept(['ZZ404'])).toBe(true)
    const runs = Array.from({ length: 100 }, (_, index) => Array<string>(index + 1).fill('ZZ002'))
    expect(runs.filter((attempts) => isKept(attempts)).length).toBeLessThan(10)
    const codes = Array.from({ length: 1000 }, (_, index) => [`code ${index}`])
    for (const at of ['2030-03-01T12:00:00Z', '2030-07-15T12:00:00Z'])
      expect(codes.filter((attempts) => isKept(attempts, at)).length).toBeLessThan(100)
  })

  it('leaves the question and the workspace as they were', () => {
    const sources = workspace()
    workspaceRuntime(sources)
    expect(Object.isFrozen(sources.versions[0]!.value.checks[0]!.sources)).toBe(false)
    const attempts = ['ZZ002']
    inMarch(attempts)
    expect(Object.isFrozen(attempts)).toBe(false)
  })
})

describe('decide: the real policy', () => {
  const real = workspaceRuntime(validate(loadWorkspace(process.cwd())).workspace!)
  const ask = (attempts: History, more: Partial<QuestionAt> = {}) =>
    real.decide({ at: '2022-06-01T00:00:00+01:00', cohort: 'MOC (Secure)', attempts, ...more })

  it('escalates MA534 at the third in a row, under the draft only', () => {
    const attempts = ['MA534', 'MA534', 'MA534']
    expect(ask(attempts, { allowDraft: true })).toMatchObject({
      kind: 'escalate',
      as: 'faulty-device',
      version: '7.1',
      basis: 'planned',
      stale: true,
    })
    expect(ask(attempts.slice(1), { allowDraft: true })).toMatchObject({ kind: 'retry', remaining: 1 })
    expect(ask(attempts)).toMatchObject({ kind: 'unknown-code', version: '7.0', basis: 'inferred' })
  })

  it.each([
    ['2022-04-07T23:59:59+01:00', null, false],
    ['2022-04-08T00:00:00+01:00', '7.0', false],
    ['2022-04-27T22:59:59.999Z', '7.0', false],
    ['2022-04-28T00:00:00+01:00', '7.0', true],
    ['2022-05-23T23:59:59+01:00', '7.0', true],
    ['2022-05-24T00:00:00+01:00', '7.1', true],
  ])('at %s: %s, stale %s', (at, version, stale) => {
    expect(ask(['MA999'], { at, allowDraft: true })).toMatchObject({ version, stale })
  })
})
