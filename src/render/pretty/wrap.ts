import type { Terminal } from '../format.js'
import { visible } from '../visible.js'

export type Style = 'plain' | 'strong' | 'quiet' | 'old' | 'new'

/** Text in one style. */
export interface Piece {
  text: string
  style: Style
}

/** What switches a style on and off in a terminal (ECMA-48). Old and new differ in more than colour. */
const codes: Record<Style, [on: string, off: string] | null> = {
  plain: null,
  strong: ['\x1b[1m', '\x1b[22m'],
  quiet: ['\x1b[2m', '\x1b[22m'],
  old: ['\x1b[31;9m', '\x1b[39;29m'],
  new: ['\x1b[32;4m', '\x1b[39;24m'],
}

/** Never narrower: a line must hold its indent and a word. */
const NARROWEST = 24

/**
 * Pieces as lines no wider than the terminal, broken at spaces; a word longer than a line is broken where the line
 * ends. White space in the text, line breaks included, is a space.
 */
export function wrap(pieces: readonly Piece[], terminal: Terminal, indent = { first: '', next: '' }): string {
  const width = Math.max(terminal.width, NARROWEST)
  const lines: Piece[][] = [[{ text: indent.first, style: 'plain' }]]
  let used = indent.first.length
  for (const word of words(pieces)) {
    const size = widthOf(
      word
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    if (used > indent.next.length && used + size > width) {
      lines.push([{ text: indent.next, style: 'plain' }])
      used = indent.next.length
    }
    for (const { text, style } of word) {
      for (const character of text) {
        if (character !== ' ' && used + widthOf(character) > width) {
          lines.push([{ text: indent.next, style: 'plain' }])
          used = indent.next.length
        }
        append(lines.at(-1)!, character, style)
        used += widthOf(character)
      }
    }
  }
  return lines.map((line) => paint(line, terminal.color)).join('\n')
}

/** The words of the pieces, each with the space after it. A word may run over several pieces. */
function words(pieces: readonly Piece[]): Piece[][] {
  const result: Piece[][] = [[]]
  for (const { text, style } of pieces) {
    const parts = visible(text.replace(/\s+/g, ' ')).split(/(?<= )/)
    parts.forEach((part, index) => {
      const last = result.at(-1)!
      if (index > 0 || last.at(-1)?.text.endsWith(' ')) result.push([{ text: part, style }])
      else last.push({ text: part, style })
    })
  }
  return result
}

function append(line: Piece[], character: string, style: Style): void {
  const last = line.at(-1)
  if (last?.style === style) last.text += character
  else line.push({ text: character, style })
}

function paint(line: readonly Piece[], color: boolean): string {
  const painted = line.map(({ text, style }) => {
    const code = color ? codes[style] : null
    return code && text.trim() !== '' ? code[0] + text + code[1] : text
  })
  return painted.join('').trimEnd()
}

/** Columns: two for what East Asian scripts and emoji take, none for what joins the character before it. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{Mark}|\p{Cf}/u.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60]/u
