import { expect, it } from 'vitest'
import { everything, foreign } from '../support/hostile/foreign.js'

/** The short form of test/hostile: few workspaces, and only readers that npm has. The third has hostile Markdown. */
it.each([501, 502, 504])(
  'hostile workspace %i: readers of others find nothing foreign in any format',
  async (seed) => {
    expect(await foreign(seed, await everything(seed))).toEqual([])
  },
)
