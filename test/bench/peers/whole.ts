import { parseMarkdown } from '../../../src/load/markdown/parse.js'
import type { Redline } from '../../../src/model/change.js'
import { redline } from '../../../src/redline/index.js'
import { asIs, type Peer } from './peer.js'

/** From two texts to the redline: parsing and comparing. */
export const whole: Peer<string, string, Redline> = {
  packages: [],
  prepare: asIs,
  load: asIs,
  compare: (before, after) => redline(parseMarkdown(before), parseMarkdown(after)),
  read: null,
}
