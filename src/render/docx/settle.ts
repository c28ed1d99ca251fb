import { concat } from '../xml.js'
import { isIn } from './state.js'
import type { Block, Format, Paragraph } from './story.js'

/** What keeps two tables, or a table and the end, apart where no paragraph of the text does. */
export const separator: Format = { style: 'TableEnd', indent: 0 }

/**
 * Gives every paragraph a mark that word processors can take away. To accept a deleted mark, or reject an inserted
 * one, is to join its paragraph with the next; where a table or the end follows there is none to join, and the
 * mark would stay. So the last mark before such a place has to be in both documents.
 */
export function settle(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let stretch: Paragraph[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      stretch.push({ ...block })
    } else {
      result.push(...settleStretch(stretch), block)
      stretch = []
    }
  }
  return [...result, ...settleStretch(stretch)]
}

/**
 * Paragraphs in a row. Where the last is in one document only, its mark becomes that of the other document's last
 * paragraph too; the mark that this one had is tracked from then on or, if it was tracked, gone. Where the other
 * document has none here, it keeps a separator.
 */
function settleStretch(paragraphs: Paragraph[]): Paragraph[] {
  const last = paragraphs.at(-1)
  if (!last || last.mark === 'kept') return paragraphs
  const { mark } = last
  const other = isIn(mark, 'new') ? 'old' : 'new'
  const index = paragraphs.findLastIndex((candidate) => isIn(candidate.mark, other))
  const donor = paragraphs[index]
  last.mark = 'kept'
  last[other] = donor ? donor[other] : separator
  if (!donor) return paragraphs
  if (donor.mark === 'kept') {
    donor.mark = other === 'old' ? 'inserted' : 'deleted'
    return paragraphs
  }
  // Programs differ on which of two joined paragraphs gives the format: both have it.
  const next = paragraphs[index + 1]!
  next[other] = donor[other]
  next.content = concat([donor.content, next.content])
  return paragraphs.toSpliced(index, 1)
}
