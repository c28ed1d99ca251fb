import { describe, expect, it } from 'vitest'
import type { ExpectedDecision } from '../../../src/generated/conformance.js'
import type { PolicyData } from '../../../src/generated/policy-data.js'
import { policyData } from '../../../src/package/data.js'
import { workspaceRuntime } from '../../../src/package/decide.js'
import { dmnFile } from '../../../src/package/dmn/index.js'
import { wholly } from '../../support/depth.js'
import { real, zoo } from '../policies.js'
import { ask, told } from './ask.js'
import { readDmn } from './engine.js'

describe.each([['the policy', real] as const, ...wholly([['the zoo', zoo] as const])])(
  'the decision tables of %s',
  (_, workspace) => {
    const data = policyData(workspace)

    it('are DMN that its own reader takes without a warning', async () => {
      expect((await readDmn(dmnFile(data))).warnings).toEqual([])
    })

    it('decide as decide does, for every code, cohort and run, on both sides of every boundary', async () => {
      const model = await readDmn(dmnFile(data))
      const { decide } = workspaceRuntime(workspace)
      for (const at of instants(data))
        for (const allowDraft of [false, true])
          for (const { name: cohort } of data.cohorts)
            for (const code of [...codes(data), 'ZZ404', '', null])
              for (const consecutive of [1, 2, 3, 4]) {
                const attempts = Array<string | null>(consecutive).fill(code)
                const question = { at, cohort, attempts, allowDraft }
                expect({
                  ...question,
                  ...ask(model, { at: at.getTime(), cohort, code, allowDraft, consecutive }),
                }).toEqual({
                  ...question,
                  ...told(decide(question) as ExpectedDecision),
                })
              }
    })
  },
)

function instants({ timelineWithDrafts, knownUntil }: PolicyData): Date[] {
  const boundaries = timelineWithDrafts.flatMap(({ from, to }) => [from, to]).filter((at) => at !== null)
  return [...new Set([...boundaries, knownUntil].map(({ instant }) => instant))].flatMap((instant) =>
    [-1, 0, 1].map((shift) => new Date(Date.parse(instant) + shift)),
  )
}

function codes({ versions }: PolicyData): string[] {
  return [...new Set(versions.flatMap(({ checks }) => checks.map(({ code }) => code)))]
}
