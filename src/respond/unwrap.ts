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
  const read: Line[] = []
  const lineAt = (at: number): Line | undefined => {
    const text = texts[at]
    if (text === undefined) return undefined
    read[at] ??= lineOf(text)
    return read[at]
  }
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
    const own = longestAt(at, lineAt, starts)
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

/** A line without such a sign, and its words as they are compared. */
interface Line {
  text: string
  words: readonly string[]
}

function lineOf(line: string): Line {
  const text = line.replace(SIGN, '')
  return { text, words: fold(text).split(' ') }
}

/** The longest of the form's paragraphs that begins on a line and ends with one; a label may end before a wide gap. */
function longestAt(
  at: number,
  lineAt: (at: number) => Line | undefined,
  starts: ReadonlyMap<string, readonly Own[]>,
): { text: string; rest: string; last: number } | null {
  const first = lineAt(at)!
  for (const { text, words, isLabel } of starts.get(first.words[0]!) ?? []) {
    const label = isLabel ? labelled(first.text, text) : null
    if (label) return { ...label, last: at }
    let taken = 0
    let said = ''
    for (let line = at; taken < words.length; line++) {
      const next = lineAt(line)
      if (!next || next.words.length > words.length - taken) break
      if (next.words.some((one, index) => one !== words[taken + index])) break
      taken += next.words.length
      said += `${said ? ' ' : ''}${next.text.trim()}`
      if (taken === words.length) return { text: said, rest: '', last: line }
    }
  }
  return null
}

/** A label with something behind it on its line: after a tab, a wide gap, or a colon. */
function labelled(line: string, label: string): { text: string; rest: string } | null {
  const [before, ...behind] = line.split(/\t|\s{3,}|(?<=[^\s:]):\s/)
  const end =
    behind.length > 0 && fold(before!) === label
      ? before!.length
      : /^:\s+\S/.test(line.slice(label.length)) && fold(line.slice(0, label.length)) === label
        ? label.length
        : null
  return end === null ? null : { text: line.slice(0, end), rest: line.slice(end).replace(/^[\s:]+/, '') }
}
