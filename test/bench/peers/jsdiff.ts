import { type ChangeObject, diffWords } from 'diff'
import { asIs, type Peer } from './peer.js'

/** jsdiff, word by word over the Markdown. */
export const jsdiff: Peer<string, string, ChangeObject<string>[]> = {
  packages: ['diff'],
  prepare: asIs,
  load: asIs,
  compare: (before, after) => diffWords(before, after),
  read: (parts) => ({
    changes: parts.filter(({ added, removed }) => added || removed).length,
    pieces: parts.map(({ added, removed, value }) => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
      text: value,
    })),
  }),
}
