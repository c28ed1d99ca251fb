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
