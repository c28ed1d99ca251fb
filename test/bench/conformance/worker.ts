import { isDeepStrictEqual } from 'node:util'
import { factsOf } from '../../../src/package/conformance/facts.js'
import { createOracle } from '../../../src/package/conformance/oracle.js'
import { realSize } from '../../fixtures/real-size/index.js'
import { workspaces } from '../../package/conformance/workspaces.js'
import { createHistories } from './histories.js'

/** What a process compares, which does so at once: histories of one policy, up to the first difference. */
export interface Task {
  workspace: string
  /** The address of the package's entry point. */
  module: string
  from: number
  to: number
}

export interface Found {
  attempts: number
  /** The first difference, in JSON. */
  difference: string | null
}

const { workspace: name, module, from, to } = JSON.parse(process.argv[2]!) as Task
const { decide, createTracker } = await import(module)
const workspace = workspaces[name] ?? realSize
const oracle = createOracle(workspace)
const history = createHistories(factsOf(workspace))
process.send!(compare())

function compare(): Found {
  let compared = 0
  for (let seed = from; seed < to; seed += 1) {
    const { cohort, allowDraft, attempts, question } = history(seed)
    const expected = oracle.decide(cohort, attempts, allowDraft)
    const decided = decide(question)
    const tracker = createTracker({ cohort, allowDraft })
    let tracked: unknown
    for (const { code, at } of attempts) tracked = tracker.next({ code, at: new Date(at) })
    if (!isDeepStrictEqual(decided, expected) || !isDeepStrictEqual(tracked, expected))
      return {
        attempts: compared,
        difference: JSON.stringify({ seed, question, decided, tracked, expected }, null, 2),
      }
    compared += attempts.length
  }
  return { attempts: compared, difference: null }
}
