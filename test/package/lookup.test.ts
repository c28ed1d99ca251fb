import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/model/types.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { draft, full, ledger, published, silent, version, workspace } from '../support/made-up.js'
import { real } from './policies.js'

const of = (code: string, formerlyReportedAs?: string): Check => ({
  ...silent,
  code,
  ...(formerlyReportedAs === undefined ? {} : { formerlyReportedAs }),
})
const stages = [
  version('1.0', { checks: [of('ZZ001'), of('ZZ002'), of('ZZ003')] }),
  version('1.9', { dates: published('2030-03-01'), checks: [of('ZZ001'), of('ZZ003')] }),
  version('1.10', {
    dates: published('2030-06-01'),
    checks: [of('ZZ001'), of('ZZ005', 'ZZ001'), of('ZZ004', 'ZZ000'), of('constructor', 'ZZ001')],
  }),
  { ...draft('2.0', 'unstated', '1.10'), checks: [of('ZZ002', 'ZZ001'), of('ZZ006'), of('ZZ005', 'ZZ001')] },
]
const lookupIn = (...parts: Parameters<typeof workspace>) => workspaceRuntime(workspace(...parts)).lookup
const lookup = lookupIn({ versions: stages, consultations: [] })

describe('lookup', () => {
  it.each([
    ['ZZ001', 'current', '1.0', null, ['1.0', '1.9', '1.10']],
    ['ZZ002', 'withdrawn', '1.0', '1.9', ['1.0', '2.0']],
    ['ZZ003', 'withdrawn', '1.0', '1.10', ['1.0', '1.9']],
    ['ZZ005', 'current', '1.10', null, ['1.10', '2.0']],
    ['ZZ006', 'added-in', '2.0', null, ['2.0']],
    ['ZZ404', 'unknown-code', null, null, []],
    ['zz001', 'unknown-code', null, null, []],
    ['', 'unknown-code', null, null, []],
    ['__proto__', 'unknown-code', null, null, []],
    ['constructor', 'current', '1.10', null, ['1.10']],
  ])('says what became of %j: %s', (code, status, addedIn, withdrawnIn, versions) => {
    expect(lookup(code)).toMatchObject({ code, status, addedIn, withdrawnIn, versions })
  })

  it('says what a code was reported as before, and the reverse', () => {
    expect(lookup('ZZ005')).toMatchObject({
      formerlyReportedAs: { code: 'ZZ001', until: '1.10' },
      reportedNowAs: [],
    })
    expect(lookup('ZZ001').formerlyReportedAs).toBeNull()
    expect(lookup('ZZ001').reportedNowAs).toEqual([
      { code: 'ZZ002', from: '2.0' },
      { code: 'ZZ005', from: '1.10' },
      { code: 'constructor', from: '1.10' },
    ])
  })

  it('knows a code that no version lists, but others were reported as', () => {
    expect(lookup('ZZ000')).toMatchObject({
      status: 'unknown-code',
      reportedNowAs: [{ code: 'ZZ004', from: '1.10' }],
    })
  })

  it('takes no code for current where the latest version is withdrawn', () => {
    const withdrawn = lookupIn({
      versions: stages,
      consultations: [],
      ledger: ledger([{ version: '1.10', on: '2030-08-01' }]),
    })
    expect(withdrawn('ZZ001')).toMatchObject({ status: 'withdrawn', withdrawnIn: null })
    expect(withdrawn('ZZ003')).toMatchObject({ status: 'withdrawn', withdrawnIn: '1.10' })
    expect(withdrawn('ZZ006').status).toBe('added-in')
  })

  it('has no current code where there are only drafts', () => {
    const drafts = lookupIn({
      versions: [{ ...draft('1.0', 'unstated'), checks: [full] }],
      consultations: [],
    })
    expect(drafts('ZZ001')).toMatchObject({ status: 'added-in', addedIn: '1.0' })
  })

  it('knows the codes of the real policy', () => {
    const { lookup } = workspaceRuntime(real)
    expect(lookup('MA534')).toEqual({
      code: 'MA534',
      status: 'added-in',
      addedIn: '7.1',
      withdrawnIn: null,
      formerlyReportedAs: { code: 'MA999', until: '7.1' },
      reportedNowAs: [],
      versions: ['7.1'],
    })
    expect(lookup('MA999').reportedNowAs).toEqual([
      { code: 'MA534', from: '7.1' },
      { code: 'MA535', from: '7.1' },
    ])
  })

  it('has frozen answers', () => {
    const found = lookup('ZZ001')
    for (const part of [found, found.versions, found.reportedNowAs, found.reportedNowAs[0]])
      expect(Object.isFrozen(part)).toBe(true)
  })

  it.each([534, null, undefined, ['ZZ001'], {}])('refuses %j', (code) => {
    expect(() => lookup(code as string)).toThrow(TypeError)
    expect(() => lookup(code as string)).toThrow(/^code: expected a string; got /)
  })
})
