import { describe, expect, it } from 'vitest'
import { policyData } from '../../src/package/data.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { emitPackage } from '../../src/package/index.js'
import { load, textOf } from './emitted.js'
import { real, zoo } from './policies.js'

describe('emitPackage', () => {
  it('gives each file once, by path, with its type', () => {
    const javascript = 'text/javascript; charset=utf-8'
    const markdown = 'text/markdown; charset=utf-8'
    const text = 'text/plain; charset=utf-8'
    const files = emitPackage(zoo).map(({ path, mediaType }) => [
      path.replace('mehrs-policy/', ''),
      mediaType,
    ])
    expect(files).toEqual([
      ...['1.0', '2.0', '3.0'].flatMap((version) => [
        [`${version}.cjs`, javascript],
        [`${version}.d.cts`, text],
        [`${version}.d.ts`, text],
        [`${version}.js`, javascript],
      ]),
      ['CHANGELOG.md', markdown],
      ['LICENSE', text],
      ['README.md', markdown],
      ['SEMANTICS.md', markdown],
      ['conformance.json', 'application/json'],
      ['conformance.schema.json', 'application/json'],
      ['data.json', 'application/json'],
      ['data.schema.json', 'application/json'],
      ['draft/3.1.cjs', javascript],
      ['draft/3.1.d.cts', text],
      ['draft/3.1.d.ts', text],
      ['draft/3.1.js', javascript],
      ['examples/Example.cs', text],
      ['examples/Example.java', text],
      ['examples/example.py', text],
      ['from-data.cjs', javascript],
      ['from-data.d.cts', text],
      ['from-data.d.ts', text],
      ['from-data.js', javascript],
      ['index.cjs', javascript],
      ['index.d.cts', text],
      ['index.d.ts', text],
      ['index.js', javascript],
      ['mehrs-policy.dmn', 'application/xml'],
      ['package.json', 'application/json'],
      ['runtime/index.cjs', javascript],
      ['runtime/index.js', javascript],
      ['runtime/types.d.cts', text],
      ['runtime/types.d.ts', text],
      ['sbom.cdx.json', 'application/vnd.cyclonedx+json'],
      ['sql/README.md', 'text/markdown; charset=utf-8'],
      ['sql/collation.sql', 'application/sql'],
      ['sql/decide.sql', 'application/sql'],
      ['sql/rules.sql', 'application/sql'],
    ])
  })

  it('says of each file that it is of all versions, and empties none', () => {
    for (const { path, versions, bytes } of emitPackage(zoo)) {
      expect([path, versions]).toEqual([path, ['1.0', '2.0', '3.0', '3.1']])
      expect(bytes.length, path).toBeGreaterThan(200)
    }
  })

  it('gives the data as JSON, and the changes of every release', () => {
    expect(JSON.parse(textOf(zoo, 'data.json'))).toEqual(policyData(zoo))
    expect(textOf(real, 'CHANGELOG.md')).toContain('## 7.0.0')
    expect(textOf(real, 'mehrs-policy.dmn')).toContain('<decision id="policyInForce"')
  })
})

describe('the modules that are emitted', () => {
  const at = '2030-11-15T00:00:00Z'
  const question = { cohort: 'Cohort Aardvark', attempts: ['ZZ001', 'ZZ001', 'ZZ001'] }

  it('hold the data, frozen', async () => {
    const [index, draft] = await load(zoo, 'index.js', 'draft/3.1.js')
    const data = policyData(zoo)
    expect({ ...index }).toMatchObject({
      codes: ['ZZ001', 'ZZ002', 'ZZ003', 'ZZ999'],
      cohorts: data.cohorts.map(({ name }) => name),
      knownUntil: data.knownUntil,
      timeline: data.timeline,
      timelineWithDrafts: data.timelineWithDrafts,
    })
    const { version, checks, sources } = data.versions.at(-1)!
    const cohorts = data.cohorts.map(({ name }) => name)
    expect({ ...draft }).toMatchObject({
      version: '3.1',
      checks,
      codes: ['ZZ001', 'ZZ999'],
      cohorts,
      policy: { version, checks, sources },
    })
    const parts = [
      index.codes,
      index.cohorts,
      index.knownUntil,
      index.timeline[0].from,
      draft.checks[0].sources,
    ]
    for (const part of parts) expect(Object.isFrozen(part)).toBe(true)
  })

  it('answer as the workspace does', async () => {
    const [index, first, draft] = await load(zoo, 'index.js', '1.0.js', 'draft/3.1.js')
    const runtime = workspaceRuntime(zoo)
    for (const allowDraft of [true, false]) {
      const decision = runtime.decide({ ...question, at, allowDraft })
      expect(index.decide({ ...question, at, allowDraft })).toEqual(decision)
      expect(index.explain(decision)).toBe(runtime.explain(decision))
      expect(index.policyInForce(at, { allowDraft })).toEqual(runtime.policyInForce(at, { allowDraft }))
      const attempt = { code: 'ZZ001', at }
      const { cohort } = question
      expect(index.createTracker({ cohort, allowDraft }).next(attempt)).toEqual(
        runtime.createTracker({ cohort, allowDraft }).next(attempt),
      )
    }
    for (const code of ['ZZ001', 'ZZ002', 'ZZ404']) expect(index.lookup(code)).toEqual(runtime.lookup(code))
    expect(index.decideUnder(first.policy, question)).toEqual(first.decide(question))
    expect(() => index.decideUnder(draft.policy, question)).toThrow('got "3.1, a draft"')
    expect(draft.decide(question)).toMatchObject({ kind: 'escalate', version: '3.1' })
  })
})
