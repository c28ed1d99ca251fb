import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyData } from '../../../src/emit/package/data.js'
import { workspaceRuntime } from '../../../src/emit/package/decide.js'
import { emitPackage } from '../../../src/emit/package/index.js'
import { policyData as isPolicyData } from '../../../src/generated/validators.js'
import { loadWorkspace } from '../../../src/load/index.js'
import type { Workspace } from '../../../src/model/workspace.js'
import { validate } from '../../../src/validate/index.js'
import { draft, full, ledger, mehrs, silent, version, workspace } from '../../support/made-up.js'
import { type Consumer, install } from './install.js'

const real = validate(loadWorkspace(process.cwd())).workspace!
let consumer: Consumer

beforeAll(() => {
  consumer = install(real)
})

afterAll(() => consumer.remove())

function textOf(workspace: Workspace, path: string): string {
  const output = emitPackage(workspace).find((output) => output.path === `mehrs-policy/${path}`)!
  return new TextDecoder().decode(output.bytes)
}

/** A module that puts four questions about MA534 to the package and prints the answers. */
const questions = `
  import { decide, policyInForce } from 'mehrs-policy'
  const ask = (count, allowDraft, at = '2022-06-01T00:00:00+01:00') => {
    const { kind, version } = decide({ at, cohort: 'MOC (Secure)', attempts: Array(count).fill('MA534'), allowDraft })
    return kind + ' ' + version
  }
  console.log(ask(3, true), ask(3, false), ask(2, true), ask(1, true, '2022-05-23T23:59:59+01:00'))
  console.log(policyInForce('2022-05-24T00:00:00+01:00', { allowDraft: true }).version)
`
const answers = 'escalate 7.1 unknown-code 7.0 retry 7.1 unknown-code 7.0\n7.1\n'

describe('the installed package', () => {
  it('answers', () => {
    expect(consumer.run(questions)).toBe(answers)
  })

  it('makes no code from strings and needs no intrinsic that can be changed', () => {
    const flags = ['--disallow-code-generation-from-strings', '--frozen-intrinsics', '--disable-proto=throw']
    expect(consumer.run(questions, ...flags)).toBe(answers)
  })

  it('asks neither a clock nor Intl nor the time zone', () => {
    const poisoned = `
      import * as policy from 'mehrs-policy'
      const refuse = () => { throw new Error('asked') }
      delete globalThis.Intl
      Date.now = refuse
      Math.random = refuse
      globalThis.Date = new Proxy(Date, { construct: refuse, apply: refuse })
      for (const name of ['toLocaleString', 'getTimezoneOffset', 'getHours', 'getDate']) Date.prototype[name] = refuse
    `
    expect(consumer.run(`${poisoned}${questions}`)).toBe(answers)
  })

  it('has no dependency and no script', () => {
    const manifest = JSON.parse(textOf(real, 'package.json'))
    expect(Object.keys(manifest).filter((key) => /scripts|ependencies|^bin$/.test(key))).toEqual([])
    expect(manifest).toMatchObject({
      name: 'mehrs-policy',
      version: '7.0.0',
      type: 'module',
      sideEffects: false,
    })
  })

  it('exports nothing that is not there', () => {
    const paths = emitPackage(real).map(({ path }) => path.replace('mehrs-policy', '.'))
    const { exports } = JSON.parse(textOf(real, 'package.json')) as { exports: Record<string, unknown> }
    const targets = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry!),
    )
    for (const target of targets) expect(paths).toContain(target)
    expect(Object.keys(exports)).toEqual([
      '.',
      './7.0',
      './draft/7.1',
      './data.json',
      './data.schema.json',
      './package.json',
    ])
  })

  it('has data that its schema describes and that nobody can change', async () => {
    const data = JSON.parse(
      readFileSync(join(consumer.folder, 'node_modules/mehrs-policy/data.json'), 'utf8'),
    )
    expect(data).toEqual(policyData(real))
    expect(isPolicyData(data)).toBe(true)
    expect(textOf(real, 'data.schema.json')).toBe(readFileSync('schemas/policy-data.schema.json', 'utf8'))
    const { timeline, timelineWithDrafts, codes, cohorts, knownUntil } = await consumer.load('index.js')
    expect({ timeline, timelineWithDrafts, knownUntil }).toEqual({
      timeline: data.timeline,
      timelineWithDrafts: data.timelineWithDrafts,
      knownUntil: data.knownUntil,
    })
    expect(codes).toEqual(['MA534', 'MA535', 'MA999'])
    expect(cohorts).toEqual(['MOC (Secure)'])
    for (const part of [timeline, timeline[0].from, timelineWithDrafts, codes, cohorts, knownUntil])
      expect(Object.isFrozen(part)).toBe(true)
  })

  it('has each version by itself', async () => {
    const { decide } = await consumer.load('index.js')
    const at = '2022-06-01T00:00:00Z'
    for (const [path, allowDraft] of [
      ['7.0.js', false],
      ['draft/7.1.js', true],
    ] as const) {
      const module = await consumer.load(path)
      const { timeline, timelineWithDrafts } = await consumer.load('index.js')
      const { basis } = (allowDraft ? timelineWithDrafts : timeline).at(-1).from
      const data = policyData(real).versions.find((entry) => entry.version === module.version)!
      expect(module.checks).toEqual(data.checks)
      expect(module.codes).toEqual(data.checks.map(({ code }) => code))
      expect(Object.isFrozen(module.checks[0].sources)).toBe(true)
      for (const code of ['MA534', 'MA535', 'MA999', 'MA000', null])
        for (const count of [1, 2, 3, 4]) {
          const question = { cohort: 'MOC (Secure)', attempts: Array(count).fill(code) }
          const ruling = module.decide(question)
          expect(Object.isFrozen(ruling)).toBe(true)
          expect({ ...ruling, basis, stale: true }).toEqual(decide({ ...question, at, allowDraft }))
        }
      expect(() => module.decide({ cohort: 'MOC', attempts: ['MA999'] })).toThrow(TypeError)
      expect(() => module.decide({ cohort: 'MOC (Secure)', attempts: [] })).toThrow(TypeError)
    }
  })

  it('gives a bundle of one version that version only, and stays small', () => {
    const bundle = (source: string) =>
      buildSync({
        stdin: { contents: source, resolveDir: consumer.folder },
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
      }).outputFiles[0]!.text
    const one = bundle("export { decide } from 'mehrs-policy/7.0'")
    expect(one).not.toMatch(/MA53|7\.1/)
    expect(gzipSync(one).length).toBeLessThan(3000)
    expect(bundle("export { codes } from 'mehrs-policy/draft/7.1'").length).toBeLessThan(300)
    expect(gzipSync(bundle("export * from 'mehrs-policy'")).length).toBeLessThan(6000)
  })

  it('keeps what its README says: the example prints its comment', () => {
    const readme = textOf(real, 'README.md')
    const [, example] = /```js\n(.*?)```/s.exec(readme)!
    const [, prints] = /\/\/ (.*)/.exec(example!)!
    expect(example!.trim().split('\n')).toHaveLength(3)
    expect(consumer.run(example!)).toBe(`${prints}\n`)
    expect(prints).toBe('escalate 7.1')
  })
})

describe('a package of other policies', () => {
  const sources = ['notice#2']
  const dates = (on: string) => ({
    published: { on, sources },
    effective: 'unstated' as const,
  })
  const hostile = `'"\`\\ */ </script> \u2028 \u0085 \u202e 👍🏽 $& {{x}} | __proto__`
  const grid = {
    mehrs: {
      ...mehrs,
      title: hostile,
      cohorts: [
        ...mehrs.cohorts,
        { id: 'odd', name: hostile, sources },
        { id: 'proto', name: '__proto__', sources },
      ],
    },
    versions: [
      version('1.0', { dates: dates('2030-01-10') }),
      version('1.9', {
        dates: dates('2030-03-01'),
        checks: [{ ...full, code: 'ZZ002', cohorts: ['odd', 'proto'] }],
      }),
      version('1.10', {
        dates: dates('2030-06-01'),
        checks: [{ ...silent, name: hostile, note: 'See `|` \\*.' }],
      }),
      draft('2.0', { on: '2030-11-01', basis: 'planned', sources }),
      draft('2.1', 'unstated'),
    ],
    consultations: [],
    ledger: ledger([
      { version: '1.9', on: '2030-04-10' },
      { version: '2.0', on: '2030-07-01' },
    ]),
  }

  it('answers as the workspace does, whatever is in the names', async () => {
    const made = workspace(grid)
    const installed = install(made)
    const { decide, policyInForce } = await installed.load('index.js')
    installed.remove()
    const runtime = workspaceRuntime(made)
    const instants = policyData(made).timelineWithDrafts.flatMap(({ from, to }) =>
      [from, to].flatMap((at) => (at ? [-1, 0, 1].map((ms) => new Date(Date.parse(at.instant) + ms)) : [])),
    )
    for (const at of instants)
      for (const allowDraft of [true, false]) {
        expect(policyInForce(at, { allowDraft })).toEqual(runtime.policyInForce(at, { allowDraft }))
        for (const { name: cohort } of grid.mehrs.cohorts)
          for (const code of ['ZZ001', 'ZZ002', 'ZZ999', '__proto__', null])
            for (const count of [1, 3]) {
              const question = { at, cohort, attempts: Array(count).fill(code), allowDraft }
              expect(decide(question)).toEqual(runtime.decide(question))
            }
      }
    expect(runtime.policyInForce('2030-04-10T00:00:00+01:00').version).toBeNull()
  })

  it('has a subpath for every version, a withdrawn draft among the drafts', () => {
    const manifest = JSON.parse(textOf(workspace(grid), 'package.json'))
    expect(Object.keys(manifest.exports).slice(0, 6)).toEqual([
      '.',
      './1.0',
      './1.9',
      './1.10',
      './draft/2.0',
      './draft/2.1',
    ])
    expect(manifest.version).toBe('1.10.0')
    expect(isPolicyData(policyData(workspace(grid)))).toBe(true)
  })

  it('leaves the modules of published versions as they are when a draft comes', () => {
    const before = workspace({ versions: [version('1.0')], consultations: [] })
    const cohorts = [...mehrs.cohorts, { id: 'camel', name: 'Cohort Camel', sources }]
    const after = workspace({
      mehrs: { ...mehrs, cohorts },
      versions: [
        version('1.0'),
        version('2.0', { status: 'draft', checks: [{ ...full, cohorts: ['camel'] }] }),
      ],
      consultations: [],
    })
    for (const path of ['1.0.js', '1.0.d.ts']) expect(textOf(after, path)).toBe(textOf(before, path))
  })

  it('has texts in plain words, with what they quote', () => {
    const { notice, versions } = policyData(workspace())
    expect(notice).toBe('Nothing here is true of PZE, nothing.')
    expect(versions[0]!.checks[0]!.meaning).toBe('The cage was open, see 1, under PZE. Twice.')
    expect(textOf(workspace(), 'README.md')).toContain('| The cage was open, see 1, under PZE. Twice. |')
  })

  it('shows no example where no version is ever in force', () => {
    const made = workspace({ versions: [draft('1.0', 'unstated')], consultations: [] })
    expect(textOf(made, 'README.md')).not.toContain('```js')
    expect(JSON.parse(textOf(made, 'package.json')).version).toBe('0.0.0')
    expect(
      workspaceRuntime(made).policyInForce('2030-01-01T00:00:00Z', { allowDraft: true }).version,
    ).toBeNull()
  })
})
