import { expect, it } from 'vitest'
import { workspaceRuntime } from '../../src/package/decide.js'
import { zoo } from './policies.js'

const at = '2030-06-15T00:00:00Z'
const policyInForce = (options?: unknown) => workspaceRuntime(zoo).policyInForce(at, options as object)

it('says which version is in force, from when and until when', () => {
  expect(policyInForce()).toEqual({
    version: '2.0',
    status: 'withdrawn',
    from: { day: '2030-06-01', instant: '2030-05-31T23:00:00Z', basis: 'stated' },
    to: { day: '2030-07-01', instant: '2030-06-30T23:00:00Z', basis: 'stated' },
    basis: 'stated',
    stale: false,
  })
  expect(policyInForce({ allowDraft: undefined, meter: 7 })).toEqual(policyInForce())
})

it.each([
  [null, 'options: expected an object with allowDraft; got null'],
  [true, 'options: expected an object with allowDraft; got true'],
  [{ allowDrafts: true }, 'allowDrafts: there is no such field. Did you mean allowDraft?'],
  [{ allowDraft: 1 }, 'allowDraft: expected true or false; got 1'],
])('refuses the options %j', (options, message) => {
  expect(() => policyInForce(options)).toThrow(TypeError)
  expect(() => policyInForce(options)).toThrow(message)
})
