import { type Paragraph, plainPiece } from './flow.js'
import { fold, foldPage, type Skeleton } from './skeleton.js'

/**
 * Lines, as a PDF and a plain text have them, as paragraphs: those of the form's own, however they wrap, stand by
 * themselves again, and so does what follows a label on its line. Lines between them stay lines: where an answer's
 * paragraphs end, nobody can say.
 */
export function unwrap(lines: readonly Paragraph[], form: Skeleton): Paragraph[] {
  const starts = ownByFirstWord(form)
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
  const result: Paragraph[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.where !== 'text') {
      result.push(line)
      continue
    }
    const text = texts[at]!
    if (isRunning(text, form)) {
      result.push({ where: 'running', pieces: line.pieces })
      continue
    }
    const own = longestAt(at, texts, starts)
    if (!own) {
      result.push(paragraph(text))
      continue
    }
    result.push(paragraph(own.text))
    if (own.rest.trim() !== '') result.push(paragraph(own.rest))
    at = own.last
  }
  return result
}

function paragraph(text: string): Paragraph {
  return { where: 'text', pieces: [{ ...plainPiece, text }] }
}

function isRunning(text: string, { running }: Skeleton): boolean {
  const parts = text.split('\t').map((part) => foldPage(fold(part)))
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || running.has(part))
}

interface Own {
  text: string
  words: readonly string[]
  isLabel: boolean
}

function ownByFirstWord({ own, byLabel }: Skeleton): ReadonlyMap<string, readonly Own[]> {
  const starts = new Map<string, Own[]>()
  for (const text of own.keys()) {
    const words = text.split(' ')
    const list = starts.get(words[0]!) ?? []
    list.push({ text, words, isLabel: byLabel.has(text) })
    starts.set(words[0]!, list)
  }
  for (const list of starts.values()) list.sort((a, b) => b.words.length - a.words.length)
  return starts
}

/** What may stand before a paragraph where it was copied: the sign of a list or of a quotation. */
const SIGN = /^[\s>•*◦▪·-]+/

/** The longest of the form's paragraphs that begins on a line and ends with one; a label may end before a wide gap. */
function longestAt(
  at: number,
  texts: readonly string[],
  starts: ReadonlyMap<string, readonly Own[]>,
): { text: string; rest: string; last: number } | null {
  const first = texts[at]!.replace(SIGN, '')
  const [word = ''] = fold(first).split(' ')
  for (const { text, words, isLabel } of starts.get(word) ?? []) {
    if (isLabel) {
      const [before, ...behind] = first.split(/\t|\s{3,}|(?<=[^\s:]):\s/)
      if (behind.length > 0 && fold(before!) === text)
        return { text: before!, rest: first.slice(before!.length).replace(/^[\s:]+/, ''), last: at }
      const colon = new RegExp(`^(.{1,${first.length}}?):\\s+(\\S.*)$`).exec(first.slice(text.length - 1))
      if (colon && fold(first.slice(0, text.length)) === text)
        return {
          text: first.slice(0, text.length),
          rest: first.slice(text.length).replace(/^[\s:]+/, ''),
          last: at,
        }
    }
    let taken = 0
    let said = ''
    for (let line = at; line < texts.length && taken < words.length; line++) {
      const more = fold(line === at ? first : texts[line]!.replace(SIGN, '')).split(' ')
      if (more.length > words.length - taken || more.some((one, index) => one !== words[taken + index])) break
      taken += more.length
      said += `${said ? ' ' : ''}${texts[line]!.replace(SIGN, '').trim()}`
      if (taken === words.length) return { text: said, rest: '', last: line }
    }
  }
  return null
}
