import { codePoint } from '../model/code-point.js'

/**
 * What a terminal or its reader could be fooled with: control characters, marks that turn the direction of writing,
 * line separators, halves of surrogate pairs, and all else that nobody sees, but for what is part of an emoji or of a
 * Han character.
 */
const OBEYED =
  /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028\u2029](?<!(?:(?:\p{Emoji}|\uFE0F)(?:\u200D|[\uFE0E\uFE0F])|\p{Script=Han}[\u{E0100}-\u{E01EF}]|\u{1F3F4}[\u{E0020}-\u{E007F}]+))/gu

/**
 * Text from elsewhere as it may be shown on a terminal, in one line: what would be obeyed is spelled out, as JSON
 * spells it (`\u001b`).
 */
export function visible(text: string): string {
  return text.replace(OBEYED, spelledOut)
}

/** Text of several lines, whose line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(OBEYED, (character) =>
    character === '\n' || character === '\t' ? character : spelledOut(character),
  )
}

function spelledOut(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * What a reader of a page would be fooled with: marks that turn the direction of writing, fillers and tags, and what has no
 * look of its own. What writing needs stays: joiners, soft hyphens, places to break a line, variants of a character.
 */
const UNPRINTABLE =
  /(?:\u034F|[\x80-\x9F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}])(?<!\p{Script=Han}[\u{E0100}-\u{E01EF}]|\u{1F3F4}[\u{E0020}-\u{E007F}]+)|\p{Co}|\p{Surrogate}/gu

/**
 * Text from elsewhere as every page prints it: a control character by its picture, another that cannot be seen by its
 * number, as `[U+202E]`. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/\x7F/g, '\u2421')
    .replace(UNPRINTABLE, numbered)
}

/** A character by its number in Unicode. */
export function numbered(character: string): string {
  return `[${codePoint(character)}]`
}
