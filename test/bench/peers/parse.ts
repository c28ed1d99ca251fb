import type { Root } from 'mdast'
import { parseMarkdown } from '../../../src/load/markdown/parse.js'
import { asIs, type Peer } from './peer.js'

/** remark-parse with remark-gfm on both documents, and nothing else: what every comparison of trees has to pay. */
export const parse: Peer<string, string, [Root, Root]> = {
  packages: ['remark-parse', 'remark-gfm'],
  prepare: asIs,
  load: asIs,
  compare: (before, after) => [parseMarkdown(before), parseMarkdown(after)],
  read: null,
}
