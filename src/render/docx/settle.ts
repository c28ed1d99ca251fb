import { concat, text } from '../xml.js'
import { lastingJoins, sameFormat } from './joins.js'
import { HOLD } from './run.js'
import { isIn, stateOnly } from './state.js'
import type { Block, Format, Paragraph } from './story.js'
import { w } from './xml.js'

/** What keeps two tables, or a table and the end, apart where no paragraph of the text does. */
export const separator: Format = { style: 'TableEnd', indent: 0 }

/**
 * A separator in which something stands (see `HOLD`). What moves away may take its format on (see `lastingJoins`): it is
 * then of a size that can be read.
 */
function held(readable: boolean): Paragraph {
  const format: Format = readable ? { style: 'BodyText', indent: 0 } : separator
  const content = w('r', {}, w('t', { 'xml:space': 'preserve' }, text(HOLD)))
  return { type: 'paragraph', mark: 'kept', old: format, new: format, content }
}

/**
 * Gives every paragraph a mark that word processors can take away. To accept a deleted mark, or reject an inserted
 * one, is to join its paragraph with the next; where a table or the end follows there is none to join, and the
 * mark would stay. So the last mark before such a place has to be in both documents.
 */
export function settle(given: readonly Block[]): Block[] {
  const blocks = joinContinued(given)
  const { isMoved, join } = lastingJoins(blocks)
  const result: Block[] = []
  let stretch: Paragraph[] = []
  const end = () => {
    result.push(...join(withLastMark(stretch, isMoved)))
    stretch = []
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      stretch.push({ ...block })
    } else {
      end()
      result.push(block)
    }
  }
  end()
  return result
}

/**
 * Where a paragraph goes on from the one before it in one document, the mark between them is the other's only. It has
 * the format of the one before it there.
 */
function joinContinued(blocks: readonly Block[]): Block[] {
  const joined = [...blocks]
  blocks.forEach((block, index) => {
    const before = joined[index - 1]
    if (block.type !== 'paragraph' || !block.goesOn || before?.type !== 'paragraph') return
    const side = block.goesOn === 'split' ? 'old' : 'new'
    joined[index] = { ...(joined[index] as Paragraph), [side]: before[side] }
    joined[index - 1] = { ...before, mark: side === 'old' ? 'inserted' : 'deleted', [side]: null }
  })
  return joined
}

/**
 * Paragraphs in a row. Where the last is in one document only and looks as the other document's last one, it takes that
 * one's mark: as if the author had gone on writing there, or had taken words out from there to the end. Else a
 * separator stands behind it.
 */
function withLastMark(paragraphs: Paragraph[], isMoved: (paragraph: Paragraph) => boolean): Paragraph[] {
  const last = paragraphs.at(-1)
  if (!last || last.mark === 'kept') return paragraphs
  const other = isIn(last.mark, 'new') ? 'old' : 'new'
  const index = paragraphs.findLastIndex((candidate) => isIn(candidate.mark, other))
  const donor = paragraphs[index]
  if (!donor || !sameFormat(donor[other], last.new ?? last.old)) {
    return [...paragraphs, held(paragraphs.some(isMoved))]
  }
  last.mark = 'kept'
  last[other] = donor[other]
  if (donor.mark === 'kept') {
    donor.mark = stateOnly[other === 'old' ? 'new' : 'old']
    return paragraphs
  }
  // Programs differ on which of two joined paragraphs gives the format: both have it.
  const next = paragraphs[index + 1]!
  next[other] = donor[other]
  next.content = concat([donor.content, next.content])
  return paragraphs.toSpliced(index, 1)
}
