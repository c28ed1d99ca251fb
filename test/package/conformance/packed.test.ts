import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conformance } from '../../../src/generated/conformance.js'
import { factsOf, unknownCode } from '../../../src/package/conformance/facts.js'
import { createAnswers } from '../../../src/package/conformance/index.js'
import { startOfDay } from '../../../src/package/conformance/london.js'
import { sample } from '../../support/depth.js'
import { type Consumer, install } from '../install.js'
import { type Package, put } from './put.js'
import { workspaces } from './workspaces.js'

/** The package as npm installs it, compared with an oracle that reads the sources by itself. */
describe.each(sample(Object.entries(workspaces), 3))('%s, packed and installed', (_, workspace) => {
  let consumer: Consumer
  let policy: Package

  beforeAll(async () => {
    consumer = install(workspace)
    policy = await consumer.load('index.js')
  })

  afterAll(() => consumer.remove())

  it('answers every case of its conformance.json', () => {
    const path = join(consumer.folder, 'node_modules/mehrs-policy/conformance.json')
    const { cases }: Conformance = JSON.parse(readFileSync(path, 'utf8'))
    const wrong = cases
      .map((entry) => ({ id: entry.id, answer: put(entry, policy), expected: entry.expected }))
      .filter(({ answer, expected }) => !isDeepStrictEqual(answer, expected))
    expect(wrong).toEqual([])
  })

  it('answers as the oracle does to every code, cohort and run, 1 ms around every boundary', () => {
    const answer = createAnswers(workspace)
    const { boundaries, cohorts, codes, drafts, runs } = factsOf(workspace)
    let questions = 0
    for (const { day } of boundaries)
      for (const offset of [-1, 0, 1])
        for (const allowDraft of drafts)
          for (const { name: cohort } of cohorts)
            for (const code of [...codes, unknownCode, null])
              for (let run = 1; run <= Math.max(...runs(code, 1000)) + 1; run += 1) {
                const at = new Date(startOfDay(day) + offset).toISOString()
                const question = { at, cohort, attempts: Array(run).fill(code), allowDraft }
                questions += 1
                const [given, expected] = [
                  put({ ask: 'decide', question }, policy),
                  answer('decide', question),
                ]
                if (!isDeepStrictEqual(given, expected)) expect(given).toEqual(expected)
              }
    expect(questions).toBeGreaterThanOrEqual(boundaries.length * cohorts.length * 3)
  })
})
