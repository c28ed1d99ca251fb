import type { Flow, Paragraph, Piece } from './flow.js'
import type { Doubt, Format, FoundAnswer, FoundBy, Reading, Residue } from './reading.js'
import { fold, foldPage, type Skeleton, type Slot } from './skeleton.js'
import { unwrap } from './unwrap.js'

/**
 * Reads answers out of a file: by the tag of a field's control, else by its bookmark, else by the label that stands
 * before it, else by a line that begins with the label. Every word is then either the form's own, or in an answer, or
 * residue. A key that finds a field settles where its answer is: words beside it are residue, not a second answer.
 */
export function readFlow(flow: Flow, form: Skeleton, format: Format): Reading {
  const paragraphs = flow.isWrapped
    ? unwrap(flow.paragraphs, form)
    : flow.paragraphs.flatMap((paragraph) => linesOf(paragraph, form))
  const state = new State(form, paragraphs)
  state.byKey('tag', (piece) => form.byTag.get(piece.tag ?? ''))
  state.byKey('bookmark', (piece) => markOf(piece, form))
  state.byLabel()
  state.byLine()
  state.leave()
  const { answers, residue, doubts } = state
  if (flow.unread.length > form.pictures || flow.unread.some((kind) => kind !== 'picture'))
    doubts.add('unread-parts')
  if (flow.isWrapped) doubts.add('wrapped')
  if (flow.edition !== null && flow.edition !== form.edition) doubts.add('other-edition')
  if (residue.length > 0) doubts.add('residue')
  return { format, edition: flow.edition, answers, residue, doubts: [...doubts].sort() }
}

function markOf({ marks }: Piece, { byBookmark }: Skeleton): Slot | undefined {
  const name = marks.findLast((mark) => byBookmark.has(mark))
  return name === undefined ? undefined : byBookmark.get(name)
}

/** A paragraph that was pasted with line breaks in it as one for each line; the text of a field stays what it is. */
function linesOf(paragraph: Paragraph, form: Skeleton): Paragraph[] {
  const { where, pieces } = paragraph
  const isOne =
    !pieces.some(({ text }) => text.includes('\n')) || pieces.some((piece) => isKeyed(piece, form))
  if (!isBody(paragraph) || isOne) return [paragraph]
  const lines: Paragraph[] = [{ where, pieces: [] }]
  for (const piece of pieces)
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push({ where, pieces: [] })
      if (text !== '') lines.at(-1)!.pieces.push({ ...piece, text })
    })
  return lines
}

function isKeyed(piece: Piece, form: Skeleton): boolean {
  return form.byTag.has(piece.tag ?? '') || markOf(piece, form) !== undefined
}

class State {
  readonly answers = new Map<string, FoundAnswer>()
  readonly residue: Residue[] = []
  readonly doubts = new Set<Doubt>()
  /** Fields whose place in the file is known, answered or not. */
  readonly #found = new Set<Slot>()
  /** Pieces that need no more to be looked at. */
  readonly #taken = new Set<Piece>()
  readonly #left: Map<string, number>

  constructor(
    readonly form: Skeleton,
    readonly paragraphs: readonly Paragraph[],
  ) {
    this.#left = new Map(form.own)
  }

  byKey(by: FoundBy, slotOf: (piece: Piece) => Slot | undefined): void {
    const places = new Map<Slot, Map<Paragraph, Piece[]>>()
    for (const paragraph of this.paragraphs) {
      if (!isBody(paragraph)) continue
      for (const piece of paragraph.pieces) {
        const slot = slotOf(piece)
        if (!slot || this.#found.has(slot) || this.#taken.has(piece)) continue
        const lines = places.get(slot) ?? new Map<Paragraph, Piece[]>()
        push(lines, paragraph, piece)
        places.set(slot, lines)
      }
    }
    for (const [slot, lines] of places) {
      this.#found.add(slot)
      const last = [...lines.keys()].at(-1)!
      // A list or a table that goes on below a field for long text is of the same answer, as it is below a label.
      const more = slot.field.control === 'rich-text' ? this.#below(this.paragraphs.indexOf(last) + 1) : []
      this.#answer(slot, [...lines.values(), ...more], by)
    }
  }

  /** What stands between a label and the next text of the form. */
  byLabel(): void {
    const labels = new Map<Slot, number[]>()
    this.paragraphs.forEach((paragraph, index) => {
      const isFree = isBody(paragraph) && !paragraph.pieces.some((piece) => this.#taken.has(piece))
      const slot = isFree ? this.form.byLabel.get(this.#free(paragraph)) : undefined
      if (slot && !this.#found.has(slot)) push(labels, slot, index)
    })
    for (const [slot, [first = 0, ...more]] of labels) {
      this.#found.add(slot)
      // Whose answer is whose is then for a person to say: all of it is residue.
      if (more.length > 0) this.doubts.add('label-twice')
      else this.#answer(slot, this.#below(first + 1), 'label')
    }
  }

  /** A label with something behind it, on one line. */
  byLine(): void {
    const missing = this.form.fields.filter((slot) => !this.#found.has(slot))
    this.paragraphs.forEach((paragraph, index) => {
      if (!isBody(paragraph) || paragraph.pieces.length === 0) return
      const text = this.#free(paragraph)
      const slot = missing.find(
        ({ label }) => text.startsWith(label) && /^\s*[:=\t–-]|^\s{2,}|^ /.test(text.slice(label.length)),
      )
      if (!slot || this.#found.has(slot) || slot.label === '') return
      const rest = behind(paragraph, slot)
      if (rest === null) return
      this.#found.add(slot)
      this.doubts.add('found-by-line')
      if (this.#answer(slot, [[rest], ...this.#below(index + 1)], 'line'))
        for (const piece of paragraph.pieces) this.#taken.add(piece)
    })
    if (this.form.fields.some((slot) => !this.#found.has(slot))) this.doubts.add('missing-field')
  }

  /** What is not the form's own is kept, with the field that it stands at. */
  leave(): void {
    let near: string | null = null
    for (const paragraph of this.paragraphs) {
      const text = fold(textOf(paragraph.pieces))
      const label = isBody(paragraph)
        ? this.form.fields.find((slot) => slot.label !== '' && text.startsWith(slot.label))
        : undefined
      const keyed = paragraph.pieces.map(
        (piece) => this.form.byTag.get(piece.tag ?? '') ?? markOf(piece, this.form),
      )
      near = label?.name ?? keyed.findLast((slot) => slot !== undefined)?.name ?? near
      const rest = paragraph.pieces.filter((piece) => !this.#taken.has(piece) && piece.text.trim() !== '')
      const gone = rest.filter((piece) => piece.gone !== null)
      const seen = rest.filter((piece) => piece.gone === null)
      for (const piece of gone)
        if (!this.#isOwn(piece.text, paragraph)) this.#keep(piece.gone!, piece.text, near)
      const beside = this.#beside(textOf(seen), paragraph)
      if (beside !== '') this.#keep(paragraph.where, beside, near)
    }
  }

  #keep(where: Residue['where'], text: string, near: string | null): void {
    const last = this.residue.at(-1)
    if (last && last.where === where && last.near === near) last.text += `\n${text.trim()}`
    else this.residue.push({ where, text: text.trim(), near })
  }

  /** What a text says beside the form's own: all of it, unless it begins or ends as the form has it. */
  #beside(text: string, paragraph: Paragraph): string {
    if (text.trim() === '' || this.#isOwn(text, paragraph)) return ''
    if (text.includes('\t'))
      return text
        .split('\t')
        .filter((part) => part.trim() !== '' && !this.#isOwn(part, paragraph))
        .join('\t')
    return text
  }

  #isOwn(text: string, { where }: Paragraph): boolean {
    const folded = fold(text)
    if (folded === '' || (/^(running|property)$/.test(where) && this.form.running.has(foldPage(folded))))
      return true
    const left = this.#left.get(folded) ?? 0
    if (left > 0) this.#left.set(folded, left - 1)
    // A long text of the form is its own however often it stands there; a short one can be somebody's answer.
    return left > 0 || (this.form.own.has(folded) && folded.split(' ').length > SHORT)
  }

  /** The paragraphs from `index` on, up to the next text of the form or the place of another answer. */
  #below(index: number): Piece[][] {
    const lines: Piece[][] = []
    for (const paragraph of this.paragraphs.slice(index, index + LONGEST)) {
      if (!isBody(paragraph)) continue
      const text = this.#free(paragraph)
      const { pieces } = paragraph
      const isNext = this.form.own.has(text) && !isPrompt(text, this.form)
      if (isNext || pieces.some((piece) => this.#taken.has(piece) || isKeyed(piece, this.form))) break
      if (this.form.fields.some(({ label }) => text.startsWith(`${label}:`) || text.startsWith(`${label} `)))
        break
      lines.push(pieces)
    }
    return lines
  }

  /** What of a paragraph no answer has, folded. */
  #free({ pieces }: Paragraph): string {
    return fold(textOf(pieces.filter((piece) => !this.#taken.has(piece) && piece.gone === null)))
  }

  /** @returns Whether the words are accounted for; where not, they stay where they are. */
  #answer(slot: Slot, lines: readonly (readonly Piece[])[], by: FoundBy): boolean {
    const { field, name, prompt } = slot
    const words = lines.map((pieces) => pieces.filter((piece) => piece.gone === null))
    // Programs call it a prompt still where somebody has typed into it.
    const prompts = words.flat().filter((piece) => piece.isPrompt)
    const isEmpty = fold(textOf(prompts)) === prompt
    if (isEmpty) for (const piece of prompts) this.#taken.add(piece)
    const kept = isEmpty ? words.map((pieces) => pieces.filter((piece) => !piece.isPrompt)) : words
    const value = kept
      .map(textOf)
      .map((line) => line.trimEnd())
      .join('\n')
      .trim()
    const folded = fold(value)
    if (kept.flat().some((piece) => piece.isInserted)) this.doubts.add('tracked-changes')
    const take = () => {
      for (const piece of kept.flat()) this.#taken.add(piece)
    }
    if (folded === '' || folded === prompt || folded === fold(field.prompt)) {
      take()
      return true
    }
    if (field.choices) {
      const choice = field.choices.find(({ label }) => fold(label) === folded)
      // Words that are none of the choices stay where they are: as residue.
      if (!choice) {
        this.doubts.add('not-a-choice')
        return false
      }
      take()
      this.answers.set(name, { value: choice.value, by })
      return true
    }
    if (kept.some((pieces) => this.form.byLabel.has(fold(textOf(pieces))))) this.doubts.add('label-in-answer')
    take()
    this.answers.set(name, { value, by })
    return true
  }
}

/** Adds to a list of a map in place: a file may have a label fifty thousand times. */
function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Words of what anybody might say who never saw the form. */
const SHORT = 3

/** Paragraphs that one answer can have: what follows is residue. */
const LONGEST = 5_000

function isBody({ where }: Paragraph): boolean {
  return where === 'text' || where === 'table'
}

function isPrompt(text: string, { fields }: Skeleton): boolean {
  return fields.some(({ prompt }) => prompt === text)
}

/** The words of a paragraph behind a label, as a piece of their own. */
function behind({ pieces }: Paragraph, { field }: Slot): Piece | null {
  if (pieces.some((piece) => piece.gone !== null)) return null
  const text = textOf(pieces)
  const start = text.toLowerCase().indexOf(field.label.toLowerCase())
  if (start < 0) return null
  return { ...pieces[0]!, text: text.slice(start + field.label.length).replace(/^\s*[:=–-]?\s*/, '') }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}
