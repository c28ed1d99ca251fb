import type { Limit } from '../../model/diagnostics/load.js'

/** A limit that a text goes over, and the offset at which it does. */
export interface Excess {
  limit: Limit
  offset: number
}

/** Thrown out of the parser, which cannot be asked to stop. */
export class OverLimit extends Error {
  constructor(readonly excess: Excess) {
    super(`over the limit of ${excess.limit}`)
  }
}
