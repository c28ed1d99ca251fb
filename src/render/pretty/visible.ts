/**
 * What a terminal or its reader could be fooled with: control characters, marks that turn the direction of writing
 * (U+061C, U+200E and so on), line separators, halves of surrogate pairs.
 */
const OBEYED = /[\0-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu

/** Text from elsewhere as it may be shown on a terminal: what would be obeyed is spelled out, as `\u001b`. */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
