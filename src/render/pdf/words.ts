import { collapse } from '../../model/plain.js'

/** A word longer than this may be broken anywhere: no page is wide enough for every word. */
const LONGEST = 40

/** Prose as it is printed: a line end in the source is a space. */
export function prose(text: string): string {
  return breakable(collapse(text))
}

/** A word, or as much of one as stands on one line: after a slash or hyphen before a letter Typst breaks it itself. */
const UNBROKEN = /(?:[^\s/-]|[/-](?!\p{L}))+[/-]?|[/-]/gu

/** Lets words wider than `longest` wide letters be broken after every fourth, but not inside a character's marks. */
export function breakable(text: string, longest = LONGEST): string {
  return text.replace(UNBROKEN, (word) =>
    widthOf(word) <= longest ? word : word.replace(/(?:\P{M}\p{M}*){4}(?=\P{M})/gu, '$&\u200B'),
  )
}

/** How much room the widest word of a text takes that is not broken, in wide letters. */
export function widest(text: string): number {
  return Math.max(0, ...(text.match(UNBROKEN) ?? []).map(widthOf))
}

/** In wide letters: nearly all small ones take less room. */
function widthOf(word: string): number {
  return word.length - 0.15 * (word.match(/[a-ln-vx-z]/g)?.length ?? 0)
}
