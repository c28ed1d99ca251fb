import { distance } from 'fastest-levenshtein'

/** The one of `names` that `typed` was most likely meant to be, or null: two in five of its letters may differ, whatever the case. */
export function nearest(typed: string, names: readonly string[]): string | null {
  const folded = typed.toLowerCase()
  let best: string | null = null
  let least = Math.max(1, Math.floor(typed.length * 0.4)) + 1
  for (const name of names) {
    const far = distance(folded, name.toLowerCase())
    if (far < least) [best, least] = [name, far]
  }
  return best
}
