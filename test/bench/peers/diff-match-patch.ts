import DiffMatchPatch from 'diff-match-patch'
import type { Piece } from '../edits.js'
import { asIs, type Peer } from './peer.js'

const engine = new DiffMatchPatch.diff_match_patch()
const kinds: Record<number, Piece['kind']> = { [-1]: 'deleted', 0: 'kept', 1: 'inserted' }

/** diff-match-patch over the Markdown, then its semantic clean-up; as it comes, it stops searching after a second. */
export const diffMatchPatch: Peer<string, string, DiffMatchPatch.Diff[]> = {
  packages: ['diff-match-patch'],
  prepare: asIs,
  load: asIs,
  compare(before, after) {
    const diffs = engine.diff_main(before, after)
    engine.diff_cleanupSemantic(diffs)
    return diffs
  },
  read: (diffs) => ({
    changes: diffs.filter(([kind]) => kind !== 0).length,
    pieces: diffs.map(([kind, text]) => ({ kind: kinds[kind]!, text })),
  }),
}
