import type { Edit } from '../../model/change.js'
import { words } from '../words/words.js'
import type { ClassId } from './classes.js'

/**
 * What a text binds its reader to, by the words that policies and standards use for it (RFC 2119 and plain legal
 * English). Counted, not understood: a change of these counts says "look here", not what the law is.
 */

const strengths = [
  { level: 3, pattern: /\b(?:must|shall|required to|is to be|are to be)\b/gi },
  { level: 2, pattern: /\b(?:should|recommended)\b/gi },
  // Not the month: with a capital, and beside a number.
  { level: 1, pattern: /\bmay\b|\bMAY\b|(?<!\d\s)\bMay\b(?!\s\d)|\boptional\b/g },
]

const negation = /\b(?:(?:must|shall|should|may|can)\s+not|cannot|mustn['’]t|shouldn['’]t)\b/gi

/**
 * What the edits of a text do to its obligations; null where none is seen to change. Edits are counted one by one:
 * a must and a may that trade places are a change.
 */
export function obligation(edits: readonly Edit[], before: string, after: string): ClassId | null {
  const levels = (more: (edit: Edit, pattern: RegExp) => number) =>
    strengths.filter(({ pattern }) => edits.some((edit) => more(edit, pattern) > 0)).map(({ level }) => level)
  const gained = levels((edit, pattern) => count(edit.after, pattern) - count(edit.before, pattern))
  const lost = levels((edit, pattern) => count(edit.before, pattern) - count(edit.after, pattern))
  if (gained.length + lost.length === 0) {
    return count(before, negation) === count(after, negation) ? null : 'obligation-reversed'
  }
  const over = (more: number[], less: number[]) => more.length > 0 && Math.min(...more) > Math.max(0, ...less)
  if (over(gained, lost)) return 'obligation-strengthened'
  if (over(lost, gained)) return 'obligation-weakened'
  return 'obligation-changed'
}

/**
 * Whether the numbers, dates, amounts or codes of two texts differ. What cross-references print and what addresses
 * hold does not count.
 */
export function figuresDiffer(before: string, after: string): boolean {
  return figures(before) !== figures(after)
}

function figures(text: string): string {
  const said = text.replace(/\[[^\]]*\]\(#[^)]*\)|\]\([^)]*\)|[*_~`]/g, ' ')
  const found = words(said.toLowerCase()).filter((word) => isFigure(word) && !/:\/\/|@/.test(word))
  return found.sort().join(' ')
}

function isFigure(word: string): boolean {
  return /\p{N}/u.test(word) || numberWords.has(word)
}

/** Policies write small thresholds as words. */
const numberWords = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand once twice thrice half'
  ).split(' '),
)

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
