import { expect } from 'vitest'
import { proof } from '../support/depth.js'
import { everything, foreign } from '../support/hostile/foreign.js'

/** The short form of test/hostile: two workspaces, and only readers that npm has. The second has hostile Markdown. */
proof.each([501, 504])(
  'hostile workspace %i has nothing foreign in any format for readers of others',
  async (seed) => {
    expect(await foreign(seed, await everything(seed))).toEqual([])
  },
)
