import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../../src/load/index.js'
import { validate } from '../../../src/validate/index.js'
import { full, version, workspace } from '../../support/made-up.js'
import { type Consumer, install } from './install.js'

const real = validate(loadWorkspace(process.cwd())).workspace!
let consumer: Consumer

beforeAll(() => {
  consumer = install(real)
})

afterAll(() => consumer.remove())

/** What TypeScript says of `source` in the consumer's folder; nothing where it is content. */
function complaints({ folder }: Consumer, source: string, resolution: 'nodenext' | 'bundler'): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: resolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution: resolution,
  }
  writeFileSync(join(folder, 'use.mts'), source)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

const use = `
import { type Code, type Cohort, type Decision, decide, policyInForce, timeline, type Version } from 'mehrs-policy'
import * as current from 'mehrs-policy/7.0'
import * as draft from 'mehrs-policy/draft/7.1'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <T extends true>(): T | undefined => undefined
same<Equal<Code, 'MA534' | 'MA535' | 'MA999'>>()
same<Equal<Cohort, 'MOC (Secure)'>>()
same<Equal<Version, '7.0' | '7.1'>>()
same<Equal<current.Code, 'MA999'>>()
same<Equal<draft.Code, 'MA534' | 'MA535' | 'MA999'>>()
same<Equal<typeof current.version, '7.0'>>()

const cohort = 'MOC (Secure)'
const decision = decide({ at: new Date(0), cohort, attempts: ['MA534', null, 'anything'], allowDraft: true })

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

function onCode(code: Code): string {
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

// @ts-expect-error no such cohort
decide({ at: new Date(0), cohort: 'MOC', attempts: [] })
// @ts-expect-error when?
decide({ cohort, attempts: ['MA534'] })
// @ts-expect-error a number is no instant
decide({ at: 0, cohort, attempts: ['MA534'] })
// @ts-expect-error a slip of the option
decide({ at: new Date(0), cohort, attempts: ['MA534'], allowDrafts: true })
// @ts-expect-error an answer cannot be changed
decision.version = '7.0'
// @ts-expect-error nor the timeline
timeline.push(timeline[0])
// @ts-expect-error a version by itself has no standing in time
ruling.stale
// @ts-expect-error not exported
import 'mehrs-policy/runtime/rule.js'
`

describe('the types of the package', () => {
  it.each(['nodenext', 'bundler'] as const)('are literal, exhaustive and closed under %s', (resolution) => {
    expect(complaints(consumer, use, resolution)).toBe('')
  })

  it('have no-retry only where a policy has it, whatever its names', () => {
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
      import type { Code } from 'mehrs-policy/1.1'
      const { kind, code } = decide({ at: '', cohort: "*/ '\\u2028\\\\", attempts: [] })
      if (kind === 'no-retry') code satisfies 'ZZ001'
      export const none = (code: Code) => code satisfies never
    `
    expect(complaints(made, source, 'nodenext')).toBe('')
    made.remove()
    const unknown = `import { decide } from 'mehrs-policy'
      export const barred = decide({ at: '', cohort: 'MOC (Secure)', attempts: [] }).kind === 'no-retry'`
    expect(complaints(consumer, unknown, 'nodenext')).toContain('no overlap')
  })
})
