import { distance } from 'fastest-levenshtein'

/** The one of `names` that `typed` was most likely meant to be, or null: two in five of its letters may differ, whatever the case. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const folded = typed.toLowerCase()
  const swapped = swaps(folded)
  let best: string | null = null
  let least = Math.max(1, Math.floor(typed.length * 0.4)) + 1
  for (const name of names) {
    const other = name.toLowerCase()
    // Two letters that changed places are one slip, as Damerau counts, though two letters differ.
    const far = swapped.has(other) ? 1 : distance(folded, other)
    if (far < least) [best, least] = [name, far]
  }
  return best
}

/** The words that become `word` where two neighbouring letters change places. */
function swaps(word: string): ReadonlySet<string> {
  if (word.length > 40) return new Set()
  const ats = Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => at)
  return new Set(ats.map((at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)))
}
