/**
 * What a text binds its reader to, by the words that policies and standards use for it (RFC 2119 and plain legal
 * English). Counted, not understood: a change of these counts says "look here", not what the law is.
 */

const strengths = [
  { level: 3, pattern: /\b(?:must|shall|required to|is to be|are to be)\b/gi },
  { level: 2, pattern: /\b(?:should|recommended)\b/gi },
  { level: 1, pattern: /\b(?:may|optional)\b/gi },
]

/** Whether new words bind more or less than old ones; null where their obligations balance, or are of no one direction. */
export function obligation(
  before: string,
  after: string,
): 'obligation-strengthened' | 'obligation-weakened' | null {
  const differences = strengths.map(({ level, pattern }) => ({
    level,
    more: count(after, pattern) - count(before, pattern),
  }))
  const gained = differences.filter(({ more }) => more > 0).map(({ level }) => level)
  const lost = differences.filter(({ more }) => more < 0).map(({ level }) => level)
  if (gained.length !== 1 || lost.length !== 1) return null
  return gained[0]! > lost[0]! ? 'obligation-strengthened' : 'obligation-weakened'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
