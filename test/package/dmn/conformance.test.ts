import { describe, expect, it } from 'vitest'
import type { ExpectedDecision, ExpectedPolicy } from '../../../src/generated/conformance.js'
import { conformance } from '../../../src/package/conformance/index.js'
import { policyData } from '../../../src/package/data.js'
import { dmnFile } from '../../../src/package/dmn/index.js'
import { sample } from '../../support/depth.js'
import { workspaces } from '../conformance/workspaces.js'
import { histories } from '../histories.js'
import { ask, told } from './ask.js'
import { readDmn } from './engine.js'

describe.each(sample(Object.entries(workspaces), 9))('the decision tables of %s', (_, workspace) => {
  const data = policyData(workspace)

  it('answer every case about attempts, given the length of the run, which a table cannot count', async () => {
    const file = dmnFile(data)
    const isWaiting = file.includes('notBeforeUnit')
    const model = await readDmn(file)
    for (const { id, cohort, allowDraft, attempts, expected } of histories(workspace).histories)
      for (const [index, decision] of expected.entries()) {
        if (!decision) continue
        const { code, at } = attempts[index]!
        // Where the policy counts no run, its length makes no difference.
        const consecutive = decision.consecutive ?? 99
        const total = attempts.slice(0, index + 1).filter((attempt) => attempt.code !== null).length
        const counted = { consecutive, totalOfCode: sightingsIn(decision), total }
        const answer = ask(model, { at, allowDraft, cohort, code, ...counted })
        expect({ id, ...answer }).toEqual({ id, ...told(decision, isWaiting) })
      }
  })

  it('answer every case about the policy in force, as far as they know it', async () => {
    const model = await readDmn(dmnFile(data))
    for (const { id, ask: asked, question, expected } of conformance(workspace).cases) {
      if (asked !== 'policyInForce' || 'error' in expected) continue
      const { version, basis, stale } = expected as ExpectedPolicy
      const at = Date.parse(question.at as string)
      const counted = { consecutive: 1, totalOfCode: 0, total: 0 }
      const input = { at, allowDraft: question.allowDraft === true, cohort: '', code: null, ...counted }
      expect({ id, ...ask(model, input) }).toMatchObject({ id, version, basis, stale })
    }
  })
})

/** Of the code, as a rule has counted them; of those that no rule came to, none is as good as any. */
function sightingsIn({ counting, total, totals = [] }: ExpectedDecision): number {
  const rules = [{ counting, total }, ...totals]
  return rules.find((rule) => rule.counting === 'this-code')?.total ?? 0
}
