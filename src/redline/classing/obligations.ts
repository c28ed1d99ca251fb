import type { Edit } from '../../model/change.js'
import type { ClassId } from './classes.js'

/**
 * What a text binds its reader to, by the words that policies and standards use for it (RFC 2119 and plain legal
 * English). Counted, not understood: a change of these counts says "look here", not what the law is.
 */

/** Words before a May that is the month. */
export const BEFORE_MONTH =
  'of|in|by|until|till|during|since|from|to|before|after|through|each|every|this|next|last|early|late|mid|and|or'

/** With a capital: not the month, which stands beside a number or after one of those words. */
const permission = `(?<!\\d\\s|\\b(?:${BEFORE_MONTH})\\s)\\bMay\\b(?!\\s\\d)`

const strengths = [
  { level: 3, pattern: /\b(?:must|shall|required to|is to be|are to be)\b/gi },
  { level: 2, pattern: /\b(?:should|recommended)\b/gi },
  { level: 1, pattern: new RegExp(`\\bmay\\b|\\bMAY\\b|${permission}|\\boptional\\b`, 'g') },
]

const negation = /\b(?:(?:must|shall|should|may|can)\s+not|cannot|mustn['’]t|shouldn['’]t)\b/gi

/**
 * What the edits of a text do to its obligations; null where none is seen to change. Edits are counted one by one:
 * a must and a may that trade places are a change.
 */
export function obligation(edits: readonly Edit[], before: string, after: string): ClassId | null {
  const permits = [before, after].some((text) => new RegExp(permission).test(text))
  // An edit does not show what stands before its words.
  const said = (text: string) => (permits ? text : text.replace(/\bMay\b/g, ''))
  const levels = (more: (edit: Edit, pattern: RegExp) => number) =>
    strengths.filter(({ pattern }) => edits.some((edit) => more(edit, pattern) > 0)).map(({ level }) => level)
  const gained = levels(
    (edit, pattern) => count(said(edit.after), pattern) - count(said(edit.before), pattern),
  )
  const lost = levels((edit, pattern) => count(said(edit.before), pattern) - count(said(edit.after), pattern))
  if (gained.length + lost.length === 0) {
    return count(before, negation) === count(after, negation) ? null : 'obligation-reversed'
  }
  const over = (more: number[], less: number[]) => more.length > 0 && Math.min(...more) > Math.max(0, ...less)
  if (over(gained, lost)) return 'obligation-strengthened'
  if (over(lost, gained)) return 'obligation-weakened'
  return 'obligation-changed'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
