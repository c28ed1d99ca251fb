import { type ContenderName, contenders } from './contenders/index.js'
import { type Answer, type Contender, type Question, questions } from './question.js'

/** The process of one contender: answers every question once, to be compared, and then as often as it can, when asked. */

export interface Round {
  /** Questions answered a second. */
  rate: number
  /** Bytes of the heap that one answer takes. */
  bytes: number
}

/** How long a round is, in milliseconds. */
const ROUND = 400

const all = questions()
const [, , name, folder] = process.argv
const contender: Contender = await contenders[name as ContenderName]()
const answer = await contender.start(folder!)

const answers: { whole: unknown; read: Answer }[] = []
for (const question of all) {
  const whole = await answer(question)
  answers.push({ whole, read: contender.read(whole) })
}
process.send!({ answers })

process.on('message', async () => process.send!({ rate: await rate(), bytes: await bytes() } satisfies Round))
process.on('disconnect', () => process.exit())

async function rate(): Promise<number> {
  globalThis.gc!()
  let count = 0
  const start = performance.now()
  let now = start
  for (; now - start < ROUND; now = performance.now()) count += await pass()
  if (kept === undefined) throw new Error('nothing was answered')
  return (1000 * count) / (now - start)
}

/** What the heap has grown by after a few passes, too few for the collector to come in between. */
async function bytes(): Promise<number> {
  globalThis.gc!()
  const before = process.memoryUsage().heapUsed
  const count = await pass()
  return Math.max(0, process.memoryUsage().heapUsed - before) / count
}

/** Every question, a few times over. An answer that nobody looks at could be left out by the compiler. */
let kept: unknown

function pass(): number | Promise<number> {
  return contender.isAsync ? later(answer as (question: Question) => Promise<unknown>) : now(answer)
}

function now(decide: (question: Question) => unknown): number {
  for (let times = 0; times < 4; times += 1) for (const question of all) kept = decide(question)
  return 4 * all.length
}

async function later(decide: (question: Question) => Promise<unknown>): Promise<number> {
  for (const question of all) kept = await decide(question)
  return all.length
}
