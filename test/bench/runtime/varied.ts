import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadWorkspace } from '../../../src/load/index.js'
import { emitPackage } from '../../../src/package/index.js'
import { validate } from '../../../src/validate/index.js'
import { generator } from '../random.js'
import { byHand } from './contenders/by-hand.js'
import { mehrsPolicy } from './contenders/mehrs-policy.js'
import { type Question, questions } from './question.js'

/**
 * `npx tsx test/bench/runtime/varied.ts`: `decide` beside the switch by hand on questions that no memo can answer. Histories of
 * one to eight attempts, each at a time of its own: given as a Date, as text, and with a time for every attempt. Rates are
 * answers a second of the processor, the best of seven rounds.
 */

const codes = ['MA534', 'MA535', 'MA999', 'ZZ000', null]
const hour = 3_600_000

/** What is answered is used, so that nothing is left out. */
let kept: unknown

const random = generator(1)
const varied = Array.from({ length: 50_000 }, (_, index): Question => {
  let code = codes[random(codes.length)]!
  const attempts = Array.from({ length: 1 + random(8) }, () => {
    if (random(3) === 0) code = codes[random(codes.length)]!
    return code
  })
  const at = new Date(Date.parse('2022-01-01T00:00:00Z') + ((index * 313_777) % (200 * 24 * hour)))
  return { at, cohort: 'MOC (Secure)', attempts, allowDraft: true }
})

const folder = mkdtempSync(join(tmpdir(), 'mehrs-bench-'))
const { workspace } = validate(loadWorkspace(process.cwd()))
for (const { path, bytes } of emitPackage(workspace!)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
const ours = (await mehrsPolicy.start(join(folder, 'mehrs-policy'))) as (question: unknown) => unknown
const hand = await byHand.start('')
rmSync(folder, { recursive: true })

compare('160 questions that repeat', questions(), hand)
compare('distinct dates and histories', varied, hand)
compare(
  'dates as text',
  varied.map((question) => ({ ...question, at: question.at.toISOString() })),
  ({ at, cohort, attempts, allowDraft }) => hand({ at: new Date(at), cohort, attempts, allowDraft }),
)
compare(
  'attempts with times of their own',
  varied.map(({ at, cohort, attempts, allowDraft }) => ({
    cohort,
    allowDraft,
    attempts: attempts.map((code, index) => ({ code, at: new Date(at.getTime() + index * hour) })),
  })),
  ({ cohort, attempts, allowDraft }) =>
    hand({ at: attempts.at(-1)!.at, cohort, attempts: attempts.map(({ code }) => code), allowDraft }),
)

function compare<T>(name: string, asked: readonly T[], byHand: (question: T) => unknown): void {
  const [rate, limit] = [ours, byHand].map((decide) => best(decide as (question: T) => unknown, asked))
  const millions = (value: number) => `${(value / 1e6).toFixed(2)} million`
  process.stdout.write(
    `${name}: ${millions(rate!)}, the switch ${millions(limit!)}, ${(limit! / rate!).toFixed(2)} times\n`,
  )
}

/** Answers a second of the processor. */
function best<T>(decide: (question: T) => unknown, asked: readonly T[]): number {
  const rounds = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage()
    const until = performance.now() + 200
    let count = 0
    for (; performance.now() < until; count += asked.length)
      for (const question of asked) kept = decide(question)
    const { user, system } = process.cpuUsage(start)
    return (count * 1e6) / (user + system)
  })
  if (kept === undefined) throw new Error('nothing was answered')
  return Math.max(...rounds)
}
