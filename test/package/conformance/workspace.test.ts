import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { conformance } from '../../../src/package/conformance/index.js'
import { workspaceRuntime } from '../../../src/package/decide.js'
import { type Package, put } from './put.js'
import { workspaces } from './workspaces.js'

/** The same code as the package has, over the same data, but in this process: see test/mutation.md. */
describe.each(Object.entries(workspaces))('%s', (_, workspace) => {
  const { cases } = conformance(workspace)

  it('is answered as its conformance.json says', () => {
    const policy = workspaceRuntime(workspace) as unknown as Package
    const wrong = cases
      .map((entry) => ({ id: entry.id, answer: put(entry, policy), expected: entry.expected }))
      .filter(({ answer, expected }) => !isDeepStrictEqual(answer, expected))
    expect(wrong).toEqual([])
  })
})
