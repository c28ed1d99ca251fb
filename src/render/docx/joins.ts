import type { Side } from '../../model/accept.js'
import { isIn, plainly } from './state.js'
import type { Block, Format, Paragraph } from './story.js'

interface Joins {
  /** Whether the words of a paragraph stand elsewhere in the other document. */
  isMoved(paragraph: Paragraph): boolean
  /** Changes the marks of paragraphs in a row, of which the last is in both documents. */
  join(stretch: Paragraph[]): Paragraph[]
}

/**
 * What LibreOffice 7.4 (sw/docredln.cxx, writerfilter) has to be helped with where whole paragraphs come and go, so that
 * the paragraph behind them keeps its format, and none of them stays behind empty:
 *
 * - Text that was deleted in one place and put in elsewhere it takes for a move, and has its own tracked change for what
 *   follows that text. This one is resolved first: the next paragraph joins the one that goes, and takes its format.
 * - The mark of the paragraph with the first footnote of all is never tracked.
 *
 * Both go well where the marks that are tracked are those before the paragraphs, not those behind them: as if the author
 * had gone on writing behind the paragraph before, or had taken words out from its end. Where there is none before,
 * those that go have the format of the next one as well. Word and others resolve all of this as well.
 */
export function lastingJoins(story: readonly Block[]): Joins {
  const texts = textsOf(story)
  const first = story.find((block) => xmlOf(block).includes(NOTE))
  const firstNote = first?.type === 'paragraph' ? first.content : null
  const isMoved = ({ content, mark }: Paragraph) =>
    segmentsOf(content).some(({ text }) => texts[isIn(mark, 'new') ? 'old' : 'new'].has(text))

  /** Paragraphs in a row, of which `side` has none. */
  function settleRun(
    run: readonly Paragraph[],
    before: Paragraph | undefined,
    after: Format | null,
    side: Side,
  ) {
    const last = run.at(-1)!
    const isAtRisk = !sameFormat(formatOf(last), after) && run.some(isMoved)
    const noted = run.find(({ content }) => content === firstNote)
    if (canGoOn(before) && (noted || isAtRisk)) takeMark(before, noted ?? last, side)
    else if (isAtRisk) for (const one of run.slice(run.findIndex(isMoved))) one[side] = after
  }

  function join(stretch: Paragraph[]): Paragraph[] {
    for (let start = 0; start < stretch.length; start += 1) {
      const side = goneFrom(stretch[start]!)
      if (!side) continue
      let end = start + 1
      while (end < stretch.length && goneFrom(stretch[end]!) === side) end += 1
      settleRun(stretch.slice(start, end), stretch[start - 1], stretch[end]?.[side] ?? null, side)
      start = end - 1
    }
    return stretch
  }

  return { isMoved, join }
}

const NOTE = '<w:footnoteReference'

/** Whether what follows may be written as if it went on from a paragraph: one that stays as it is, with something in it. */
function canGoOn(before: Paragraph | undefined): before is Paragraph {
  return before?.mark === 'kept' && sameFormat(before.old, before.new) && before.content.includes('<w:r>')
}

/** Tracks the mark of a paragraph that stays in place of the mark of one that does not. */
function takeMark(stays: Paragraph, goes: Paragraph, side: Side): void {
  stays.mark = goes.mark
  goes.mark = 'kept'
  goes[side] = stays[side]
}

/** The document that has nothing of a paragraph, where the other has all of it. */
function goneFrom({ mark, content }: Paragraph): Side | null {
  if (plainly(mark) !== mark || mark === 'kept') return null
  const segments = segmentsOf(content)
  const rest = content.replace(SEGMENT, '')
  if (rest.includes('<w:r>') || segments.some(({ side }) => !isIn(mark, side))) return null
  return isIn(mark, 'new') ? 'old' : 'new'
}

function formatOf(paragraph: Paragraph): Format | null {
  return paragraph.new ?? paragraph.old
}

export function sameFormat(one: Format | null, other: Format | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The words of all tracked changes, moves as well, by the document that they are in. */
function textsOf(story: readonly Block[]): Record<Side, Set<string>> {
  const texts = { old: new Set<string>(), new: new Set<string>() }
  // LibreOffice looks for the others of no shorter text, and of none without a space.
  for (const block of story)
    for (const { side, text } of segmentsOf(xmlOf(block), CHANGE))
      if (text.length >= 6 && text.includes(' ')) texts[side].add(text)
  return texts
}

const SEGMENT = /<w:(ins|del) [^>]*">(.*?)<\/w:\1>/gs
const CHANGE = /<w:(ins|del|moveTo|moveFrom) [^>]*">(.*?)<\/w:\1>/gs

function segmentsOf(xml: string, pattern = SEGMENT): { side: Side; text: string }[] {
  return Array.from(xml.matchAll(pattern), ([, kind, content]) => ({
    side: kind === 'ins' || kind === 'moveTo' ? ('new' as const) : ('old' as const),
    text: content!.replace(/<[^>]*>/g, '').trim(),
  }))
}

function xmlOf(block: Block): string {
  return block.type === 'paragraph' ? block.content : block.xml
}
