import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyData as isPolicyData } from '../../src/generated/validators.js'
import { loadWorkspace } from '../../src/load/index.js'
import { policyData } from '../../src/package/data.js'
import { workspaceRuntime } from '../../src/package/decide.js'
import { emitPackage } from '../../src/package/index.js'
import { validate } from '../../src/validate/index.js'
import { draft, full, ledger, mehrs, silent, version, workspace } from '../support/made-up.js'
import { textOf } from './emitted.js'
import { type Consumer, install } from './install.js'

const real = validate(loadWorkspace(process.cwd())).workspace!
let consumer: Consumer

beforeAll(() => {
  consumer = install(real)
})

afterAll(() => consumer.remove())

/** What a bundler makes of a module of the consumer. */
function bundle(contents: string, format: 'esm' | 'iife' = 'esm'): string {
  const stdin = { contents, resolveDir: consumer.folder }
  return buildSync({ stdin, bundle: true, minify: true, format, write: false }).outputFiles[0]!.text
}

function moduleUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`
}

/** A module that puts questions to all of the package and prints the answers. */
const questions = `
  import { createTracker, decide, decideUnder, explain, lookup, policyInForce } from 'mehrs-policy'
  import { policy as current } from 'mehrs-policy/7.0'
  const ask = (count, allowDraft, at = '2022-06-01T00:00:00+01:00') => {
    const { kind, version } = decide({ at, cohort: 'MOC (Secure)', attempts: Array(count).fill('MA534'), allowDraft })
    return kind + ' ' + version
  }
  console.log(ask(3, true), ask(3, false), ask(2, true), ask(1, true, '2022-05-23T23:59:59+01:00'))
  console.log(policyInForce('2022-05-24T00:00:00+01:00', { allowDraft: true }).version)
  const attempt = { code: 'MA999', at: new Date(1654038000000) }
  const tracker = createTracker({ cohort: 'MOC (Secure)' })
  tracker.next(attempt)
  const { kind, consecutive } = tracker.next(attempt)
  console.log(kind, consecutive, lookup('MA534').status, decideUnder(current, { cohort: 'MOC (Secure)', attempts: [null] }).reason)
  console.log(explain(tracker.next({ ...attempt, code: 'constructor' })).slice(0, 49))
  for (const wrong of ['2022-06-01', 'never', new Date(NaN)])
    try { policyInForce(wrong) } catch (error) { console.log(error instanceof TypeError) }
`
const answers = `escalate 7.1 unknown-code 7.0 retry 7.1 unknown-code 7.0
7.1
unspecified 2 added-in no-error-code
The policy does not list the code "constructor", 
true
true
true
`

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
      const refuse = () => { throw new Error('asked') }
      delete globalThis.Intl
      Date.now = refuse
      Math.random = refuse
      globalThis.Date = new Proxy(Date, { apply: refuse, construct: (Date, [at]) => (at === undefined ? refuse() : new Date(at)) })
      for (const name of ['toLocaleString', 'getTimezoneOffset', 'getHours', 'getDate']) Date.prototype[name] = refuse
    `
    expect(consumer.run(questions, '--import', moduleUrl(poisoned))).toBe(answers)
  })

  it('needs no more than the language as Node 18 has it', () => {
    const older = `
      for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name]
      for (const name of ['isWellFormed', 'toWellFormed']) delete String.prototype[name]
      delete Set.prototype.union
      delete Object.groupBy
      delete Map.groupBy
    `
    expect(consumer.run(questions, '--import', moduleUrl(older))).toBe(answers)
  })

  it('works without a host, as in a browser', () => {
    const source = `${questions.replaceAll('console.log(', 'print(')}`
    const script = bundle(source, 'iife')
    let printed = ''
    runInNewContext(script, { print: (...words: unknown[]) => (printed += `${words.join(' ')}\n`) })
    expect(printed).toBe(answers)
  })

  it('works in a worker', () => {
    const source = `
      import { Worker } from 'node:worker_threads'
      new Worker(new URL(${JSON.stringify(moduleUrl(bundle(questions)))}))
    `
    expect(consumer.run(source)).toBe(answers)
  })

  it('can be required, in every Node and by what knows no ES modules', () => {
    const source = `${questions.replace(
      /import (.*) from ('.*')/g,
      (_, names: string, path: string) => `const ${names.replace(' as ', ': ')} = require(${path})`,
    )}
      console.log(require('mehrs-policy/draft/7.1').version, Object.isFrozen(require('mehrs-policy').timeline))`
    const run = (...flags: string[]) =>
      spawnSync(process.execPath, [...flags, '--eval', source], { cwd: consumer.folder, encoding: 'utf8' })
    expect(run('--no-experimental-require-module').stdout).toBe(`${answers}7.1 true\n`)
    expect(run('--frozen-intrinsics', '--no-warnings').stdout).toBe(`${answers}7.1 true\n`)
  })

  it('is what publint and Are The Types Wrong want of a package to import and to require', async () => {
    const root = join(consumer.folder, 'node_modules/mehrs-policy')
    expect((await publint({ pkgDir: root, strict: true })).messages).toEqual([])
    const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js'
    // What is no module has no types: the decision table is a file to read. Without `exports`, there are no subpaths.
    const flags = ['--profile', 'node16', '--exclude-entrypoints', 'mehrs-policy.dmn', '--format', 'json']
    const { stdout, status } = spawnSync(process.execPath, [attw, consumer.tarball, ...flags], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(Object.keys(JSON.parse(stdout).problems).filter((problem) => problem !== 'NoResolution')).toEqual(
      [],
    )
  })

  it('tells in its changelog what each release carries', () => {
    expect(textOf(real, 'CHANGELOG.md')).toMatch(/^# Changes\n.*^## 7\.1\.0-draft\n.*MA534.*^## 7\.0\.0\n/ms)
  })

  it('has in it all that was made, and nothing besides', () => {
    writeFileSync(join(consumer.folder, '../mehrs-policy/mehrs-policy-7.0.0.tgz'), '')
    const npm = ['pack', '../mehrs-policy', '--json', '--dry-run', '--ignore-scripts']
    const [packed] = JSON.parse(
      execFileSync('npm', npm, { cwd: consumer.folder, encoding: 'utf8', stdio: 'pipe' }),
    )
    const paths = packed.files.map(({ path }: { path: string }) => `mehrs-policy/${path}`)
    expect(paths.sort()).toEqual(
      emitPackage(real)
        .map(({ path }) => path)
        .sort(),
    )
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

  it('rules under a version that was published, and under no other', async () => {
    const { decideUnder } = await consumer.load('index.js')
    const { policy, decide } = await consumer.load('7.0.js')
    const draft = await consumer.load('draft/7.1.js')
    const question = { cohort: 'MOC (Secure)', attempts: ['MA999', 'MA999'] }
    expect(decideUnder(policy, question)).toEqual(decide(question))
    const refused =
      (policy: unknown, more = {}) =>
      () =>
        decideUnder(policy, { ...question, ...more })
    expect(refused(draft.policy)).toThrow('policy: expected a published version; got "7.1, a draft"')
    expect(refused({ ...policy })).toThrow(
      "policy: expected what a version's module exports as policy; got an object",
    )
    expect(refused('7.0')).toThrow('got "7.0"')
    expect(refused(policy, { attempts: [{ code: 'MA999' }] })).toThrow('attempts[0]: expected a code or null')
    for (const wrong of [draft.policy, { ...policy }, '7.0', undefined])
      expect(refused(wrong)).toThrow(TypeError)
  })

  it('gives a bundle of one version that version only, and stays small', () => {
    const one = bundle("export * from 'mehrs-policy/7.0'")
    expect(one).not.toMatch(/MA53|7\.1|explain|2022-05-24T00:00:00\+01:00/)
    expect(gzipSync(one, { level: 9 }).length).toBeLessThan(2600)
    expect(bundle("export { codes } from 'mehrs-policy/draft/7.1'").length).toBeLessThan(300)
    expect(bundle("export { timeline } from 'mehrs-policy'").length).toBeLessThan(600)
    expect(bundle("export { lookup } from 'mehrs-policy'")).not.toMatch(/attempts/)
    expect(gzipSync(bundle("export * from 'mehrs-policy'"), { level: 9 }).length).toBeLessThan(7500)
  })

  it('loads one file for a version besides its own, so that it starts fast', () => {
    const { metafile } = buildSync({
      entryPoints: [join(consumer.folder, 'node_modules/mehrs-policy/index.js')],
      bundle: true,
      write: false,
      metafile: true,
    })
    const files = Object.keys(metafile.inputs).map((path) => path.split('mehrs-policy/').at(-1))
    expect(files.sort()).toEqual(['7.0.js', 'draft/7.1.js', 'index.js', 'runtime/index.js'])
  })

  it('keeps what its README says: the examples do what their comments say', () => {
    const readme = textOf(real, 'README.md')
    const [first, tracker] = Array.from(readme.matchAll(/```js\n(.*?)```/gs), ([, example]) => example!)
    const commentIn = (example = '') => /\/\/ (.*)/.exec(example)?.[1]
    expect(first!.trim().split('\n')).toHaveLength(3)
    expect(consumer.run(first!)).toBe(`${commentIn(first)}\n`)
    expect(commentIn(first)).toBe('escalate 7.1')
    expect(consumer.run(`${tracker}console.log(kept, decision.kind)`)).toBe(`${commentIn(tracker)} retry\n`)
    expect(readme).toContain(
      '> Escalate as “Faulty device”, according to SMETS1 SMSO: MA535 was seen 3 times',
    )
    expect(readme).toContain('MA999 before 24 May 2022 and MA534 after do not add up')
  })
})

describe('an installed package of another policy', () => {
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
})
