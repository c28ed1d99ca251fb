import { describe, expect, it } from 'vitest'
import type { PolicyCheck } from '../../src/generated/policy-data.js'
import { policyData } from '../../src/package/data.js'
import { barredCodes, indexModule, versionModule } from '../../src/package/modules.js'
import { full, mehrs, silent, version, workspace } from '../support/made-up.js'
import { textOf } from './emitted.js'

const sources = ['notice#2']
const camel = { id: 'camel', name: 'Cohort Camel', sources }
const data = policyData(
  workspace({
    mehrs: { ...mehrs, cohorts: [...mehrs.cohorts, camel] },
    versions: [
      version('1.0', {
        checks: [
          silent,
          { ...full, cohorts: ['badger', 'aardvark'] },
          { ...full, code: 'ZZ000', cohorts: ['badger'] },
        ],
      }),
      version('1.10', { checks: [] }),
    ],
    consultations: [],
  }),
)
const [one, ten] = data.versions.map((version) => ({ ...version, draft: false, path: version.version }))

describe('the types that are emitted', () => {
  const types = indexModule(data, [one!, ten!])['index.d.ts']!

  it('name what each version names, once, by code unit', () => {
    expect(types).toContain(`  '1.0': {
    code: 'ZZ000' | 'ZZ001' | 'ZZ999'
    cohort: 'Cohort Aardvark' | 'Cohort Badger'
    escalatesAs: 'sick-animal'
    barred: 'ZZ000' | 'ZZ001'
  }`)
    expect(types).toContain("Names[V]['cohort'] : 'Cohort Aardvark' | 'Cohort Badger' | 'Cohort Camel'\n")
  })

  it('have no name where a version names nothing', () => {
    expect(types).toContain(`  '1.10': {
    code: never
    cohort: never
    escalatesAs: never
    barred: never
  }`)
  })

  it('of one version are its own', () => {
    const text = versionModule(one!, data)['1.0.d.ts']!
    expect(text).toContain("export type Version = '1.0'\n")
    expect(text).toContain("export type CheckCode = 'ZZ000' | 'ZZ001' | 'ZZ999'\n")
    expect(text).toContain("export type Cohort = 'Cohort Aardvark' | 'Cohort Badger'\n")
    expect(text).toContain("export type EscalatesAs = 'sick-animal'\n")
    expect(text).toContain("types.Ruling<CheckCode, Version, EscalatesAs, 'ZZ000' | 'ZZ001'>")
  })

  it('tell a draft from policy in force', () => {
    const published = versionModule(one!, data)['1.0.d.ts']!
    const draft = versionModule({ ...one!, draft: true, path: 'draft/1.0' }, data)['draft/1.0.d.ts']!
    expect(published).toContain('export declare const policy: types.InForcePolicy<')
    expect(published).toContain("import type * as types from './runtime/types.js'")
    expect(draft).toContain('export declare const policy: types.DraftPolicy<')
    expect(draft).toContain("import type * as types from '../runtime/types.js'")
  })
})

it('has the index tell versions apart whose digits are the same', () => {
  const versions = ['1.10', '11.0'].map((version) => ({ ...one!, version, path: version }))
  const text = indexModule(data, versions)['index.js']!
  expect(text).toContain(
    "import { policy as v1_10 } from './1.10.js'\nimport { policy as v11_0 } from './11.0.js'",
  )
  expect(text).toContain('versions: [v1_10, v11_0],')
})

describe('the module of a version', () => {
  it('names the cohorts that it has codes for, in the order of the policy', () => {
    const text = versionModule(one!, data)['1.0.js']!
    expect(text).toContain(
      "export const cohorts = /* @__PURE__ */ freeze(['Cohort Aardvark', 'Cohort Badger'])",
    )
    expect(text).toContain("  sources: ['notice#2'],\n")
  })

  it('stays as it is when a draft comes', () => {
    const before = workspace({ versions: [version('1.0')], consultations: [] })
    const after = workspace({
      mehrs: { ...mehrs, cohorts: [...mehrs.cohorts, camel] },
      versions: [
        version('1.0'),
        version('2.0', { status: 'draft', checks: [{ ...full, cohorts: ['camel'] }] }),
      ],
      consultations: [],
    })
    for (const path of ['1.0.js', '1.0.d.ts']) expect(textOf(after, path)).toBe(textOf(before, path))
  })
})

it('bars the codes that are not to be tried again', () => {
  const codes = (checks: Partial<PolicyCheck>[]) => barredCodes(checks as PolicyCheck[])
  expect(
    codes([
      { code: 'ZZ002', retry: 'not-expected' },
      { code: 'ZZ001', retry: 'not-expected' },
    ]),
  ).toEqual(['ZZ001', 'ZZ002'])
  expect(
    codes([
      { code: 'ZZ003', retry: 'expected' },
      { code: 'ZZ004', retry: 'unspecified' },
    ]),
  ).toEqual([])
})
