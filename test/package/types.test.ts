import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../src/load/index.js'
import { validate } from '../../src/validate/index.js'
import { proof, sample } from '../support/depth.js'
import { full, version, workspace } from '../support/made-up.js'
import { type Consumer, install } from './install.js'

const real = validate(loadWorkspace(process.cwd())).workspace!
let consumer: Consumer

beforeAll(() => {
  consumer = install(real)
})

afterAll(() => consumer.remove())

const compilers = { '5.5': 'typescript-5.5', '6.0': 'typescript', '7.0': 'typescript-7' }
const modules = { node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }
type Resolution = keyof typeof modules

/** What TypeScript says of `source` in the consumer's folder; nothing where it is content. */
function complaints(
  { folder }: Consumer,
  source: string,
  moduleResolution: Resolution = 'nodenext',
  compiler = compilers['6.0'],
): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: modules[moduleResolution],
    moduleResolution,
  }
  return compile(folder, source, 'use.mts', compilerOptions, compiler)
}

/** What TypeScript says of a file there; nothing where it is content. */
function compile(
  folder: string,
  source: string,
  file: string,
  compilerOptions: object,
  compiler: string,
): string {
  writeFileSync(join(folder, file), source)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
  const root = dirname(createRequire(import.meta.url).resolve(`${compiler}/package.json`))
  try {
    return execFileSync(process.execPath, [join(root, 'bin/tsc'), '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const use = `
import {
  type CheckCode,
  type Cohort,
  createTracker,
  type Decision,
  decide,
  decideUnder,
  explain,
  type InForcePolicy,
  lookup,
  policyInForce,
  type Ruling,
  type TrackerState,
  timeline,
  type Version,
} from 'mehrs-policy'
import * as all from 'mehrs-policy'
import * as current from 'mehrs-policy/7.0'
import * as draft from 'mehrs-policy/draft/7.1'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <T extends true>(): T | undefined => undefined
same<Equal<Version, '7.0' | '7.1'>>()
same<Equal<CheckCode, 'MA534' | 'MA535' | 'MA999'>>()
same<Equal<CheckCode<'7.0'>, 'MA999'>>()
same<Equal<CheckCode<'7.1'>, 'MA534' | 'MA535' | 'MA999'>>()
same<Equal<Cohort, 'MOC (Secure)'>>()
same<Equal<Cohort<'7.0'>, 'MOC (Secure)'>>()
same<Equal<current.CheckCode, CheckCode<'7.0'>>>()
same<Equal<draft.CheckCode, CheckCode<'7.1'>>>()
same<Equal<draft.Cohort, Cohort<'7.1'>>>()
same<Equal<typeof current.version, '7.0'>>()
same<Equal<keyof typeof all, EXPORTS>>()

const cohort = 'MOC (Secure)'
const decision = decide({ at: new Date(0), cohort, attempts: ['MA534', null, 'anything'], allowDraft: true })
decide({ at: '', cohort, attempts: [{ code: 'MA534', at: new Date(0) }, 'MA535', { code: null }] })
decide({ cohort, attempts: [{ code: 'anything', at: '' }, { code: null, at: new Date(0) }] })

export function handle(decision: Decision): string {
  switch (decision.kind) {
    case 'retry':
      return [decision.code, decision.consecutive, decision.escalatesAt ?? 0, decision.remaining ?? 0].join()
    case 'escalate':
      same<Equal<typeof decision.as, 'faulty-device'>>()
      return decision.attributedTo + decision.citation.sources.join() + decision.escalatesAt.toFixed()
    case 'unspecified':
      return onCode(decision.code)
    case 'unknown-code':
      return decision.code.toLowerCase() + decision.version
    case 'not-applicable':
      return decision.reason === 'other-cohort' ? onCode(decision.code) : String(decision.code satisfies null)
    case 'no-policy-in-force':
      return String([decision.version satisfies null, decision.basis satisfies null, decision.stale])
    default:
      return decision satisfies never
  }
}

function onCode(code: CheckCode): string {
  switch (code) {
    case 'MA534':
    case 'MA535':
    case 'MA999':
      return code
    default:
      return code satisfies never
  }
}

const inForce = policyInForce('2022-06-01T00:00:00Z')
if (inForce.version !== null) same<Equal<typeof inForce.from.basis, 'stated' | 'planned' | 'inferred'>>()
timeline.map(({ version, to }) => version + (to?.day ?? ''))
const ruling = current.decide({ cohort, attempts: ['MA999'] })
if (ruling.kind === 'unspecified') same<Equal<typeof ruling.code, 'MA999'>>()
current.checks.map(({ code, escalate }) => code + (escalate?.afterConsecutive ?? ''))
explain(decision) + explain(ruling) + explain(draft.decide({ cohort, attempts: [null] }))

const found = lookup('anything')
same<Equal<typeof found.status, 'current' | 'added-in' | 'withdrawn' | 'unknown-code'>>()
same<Equal<typeof found.addedIn, Version | null>>()

const tracker = createTracker({ cohort, state: JSON.parse('') as TrackerState })
same<Equal<ReturnType<typeof tracker.next>, Decision>>()
createTracker({ cohort, allowDraft: true, state: tracker.state }).next({ code: null, at: '' })

const under = decideUnder(current.policy, { cohort, attempts: ['MA999', null] })
same<Equal<typeof under, Ruling<'7.0'>>>()
same<Equal<typeof under.version, '7.0'>>()
current.policy satisfies InForcePolicy

// @ts-expect-error a draft is not policy in force
decideUnder(draft.policy, { cohort, attempts: ['MA534'] })
// @ts-expect-error nor is anything that only looks like it
decideUnder({ version: '7.0', sources: [], checks: [] }, { cohort, attempts: ['MA534'] })
// @ts-expect-error a version is ruled by alone, whenever the attempts were
decideUnder(current.policy, { cohort, attempts: [{ code: 'MA999', at: '' }] })
// @ts-expect-error a draft cannot be kept as policy in force
export const kept: InForcePolicy = draft.policy
// @ts-expect-error no such version
export type None = CheckCode<'7.2'>
// @ts-expect-error no such cohort
decide({ at: new Date(0), cohort: 'MOC', attempts: [] })
// @ts-expect-error when?
decide({ cohort, attempts: ['MA534'] })
// @ts-expect-error when was the second?
decide({ cohort, attempts: [{ code: 'MA534', at: '' }, { code: 'MA534' }] })
// @ts-expect-error a number is no instant
decide({ at: 0, cohort, attempts: ['MA534'] })
// @ts-expect-error a slip of the option
decide({ at: new Date(0), cohort, attempts: ['MA534'], allowDrafts: true })
// @ts-expect-error a slip in an attempt
decide({ at: new Date(0), cohort, attempts: [{ Code: 'MA534' }] })
// @ts-expect-error an answer cannot be changed
decision.version = '7.0'
// @ts-expect-error nor the timeline
timeline.push(timeline[0])
// @ts-expect-error nor what a tracker remembers
tracker.state.run = 0
// @ts-expect-error a tracker needs to know when
tracker.next({ code: 'MA534' })
// @ts-expect-error a number is no code
lookup(534)
// @ts-expect-error a version by itself has no standing in time
ruling.stale
// @ts-expect-error not exported
export * from 'mehrs-policy/runtime/index.js'
`

describe('the types of the package', () => {
  const matrix = Object.entries(compilers).flatMap(([version, compiler]) =>
    Object.keys(modules).map((resolution) => [version, resolution as Resolution, compiler] as const),
  )

  it.each(sample(matrix))('hold for TypeScript %s under %s', async (_, resolution, compiler) => {
    const names = Object.keys(await consumer.load('index.js')).map((name) => `'${name}'`)
    expect(complaints(consumer, use.replace('EXPORTS', names.join(' | ')), resolution, compiler)).toBe('')
  })

  it.each([
    ['node16', 'use.cts'],
    // As TypeScript before 4.7 looks for them, and as ts-jest often does still.
    ['node10', 'use.ts'],
  ])('are there for CommonJS under %s', (moduleResolution, file) => {
    const source = `
      import policy = require('mehrs-policy')
      import { act, type Decision } from 'mehrs-policy'
      export const decision: Decision = policy.decide({ at: new Date(0), cohort: 'MOC (Secure)', attempts: [] })
      export const word: 'retry' | 'stop' | 'escalate' | 'unstated' = act({ at: '', cohort: 'MOC (Secure)', attempts: [] })
      // @ts-expect-error
      policy.decide({ at: '', cohort: 'MOC', attempts: [] })
    `
    const module = moduleResolution === 'node16' ? 'node16' : 'commonjs'
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      module,
      moduleResolution,
    }
    expect(compile(consumer.folder, source, file, options, compilers['5.5'])).toBe('')
  })

  proof('have no-retry only where a policy has it, whatever its names', () => {
    const { cohorts, ...rest } = workspace().mehrs.value
    const made = install(
      workspace({
        mehrs: { ...rest, cohorts: [...cohorts, { id: 'odd', name: "*/ '\u2028\\", sources: ['notice#2'] }] },
        versions: [version('1.0', { checks: [full] }), version('1.1', { checks: [] })],
        consultations: [],
      }),
    )
    const source = `
      import { decide } from 'mehrs-policy'
      import type { CheckCode } from 'mehrs-policy/1.1'
      const { kind, code } = decide({ at: '', cohort: "*/ '\\u2028\\\\", attempts: [] })
      if (kind === 'no-retry') code satisfies 'ZZ001'
      export const none = (code: CheckCode) => code satisfies never
    `
    expect(complaints(made, source)).toBe('')
    made.remove()
    const unknown = `import { decide } from 'mehrs-policy'
      export const barred = decide({ at: '', cohort: 'MOC (Secure)', attempts: [] }).kind === 'no-retry'`
    expect(complaints(consumer, unknown)).toContain('no overlap')
  })
})
