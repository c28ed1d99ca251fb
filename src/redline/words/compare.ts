import { diff, type Run } from '../sequences/diff.js'
import { tidy } from './tidy.js'
import type { Lexicon } from './tokens.js'

/** Two sequences of tokens, by their numbers, as runs that read well: words anchor them, and crumbs are absorbed. */
export function compareTokens(
  as: readonly { id: number }[],
  bs: readonly { id: number }[],
  lexicon: Lexicon,
): Run[] {
  const [a, b] = [Int32Array.from(as, ({ id }) => id), Int32Array.from(bs, ({ id }) => id)]
  const { isWord, seam, bracket } = lexicon
  return tidy(
    diff(a, b, (value) => (isWord(value) ? 1 : 0)),
    { a, b, isWord, seam, bracket },
  )
}
