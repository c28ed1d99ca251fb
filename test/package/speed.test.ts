import { expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import { zoo } from './policies.js'

it('decides over a million attempts in well under a second', () => {
  const { decide } = workspaceRuntime(zoo)
  const attempts = Array.from({ length: 1e6 }, (_, index) => ({
    code: 'ZZ002',
    at: new Date(1.898e12 + index),
  }))
  const question = { at: '2030-03-01T12:00:00Z', cohort: 'Cohort Aardvark', attempts }
  const started = performance.now()
  expect(decide(question)).toMatchObject({ kind: 'escalate', consecutive: 1e6 })
  expect(performance.now() - started).toBeLessThan(1000)
})
