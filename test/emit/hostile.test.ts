import { expect, it } from 'vitest'
import { everything, foreign } from '../support/hostile/foreign.js'

/** The short form of test/hostile: two workspaces, and only readers that npm has. The second has hostile Markdown. */
it.each([501, 504])(
  'hostile workspace %i has nothing foreign in any format for readers of others',
  async (seed) => {
    expect(await foreign(seed, await everything(seed))).toEqual([])
  },
)
