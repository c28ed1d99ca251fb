/** A stretch of what a tool shows its reader. Text that moved is one piece for each block, where it went to. */
export interface Piece {
  kind: 'kept' | 'deleted' | 'inserted' | 'moved'
  text: string
}

/** How a redline reads, counted in the same way for every tool. */
export interface Edits {
  edits: number
  /** Deleted, inserted and moved words in them, in all. Part of a word counts as one. */
  words: number
  /** Edits that begin or end within a word. */
  cutting: number
}

/**
 * An edit is a stretch of deletions and insertions, as long as it goes without a kept letter or digit in between;
 * a block that moved is one edit, whatever was edited in it.
 */
export function countEdits(pieces: Iterable<Piece>): Edits {
  const total: Edits = { edits: 0, words: 0, cutting: 0 }
  let before = ''
  let open: Stretch | null = null
  const close = (after: string) => {
    if (!open) return
    const { deleted, inserted, gap, moved } = open
    total.edits += 1
    total.words += wordsIn(deleted) + wordsIn(inserted)
    if (!moved && [deleted, inserted].some((text) => cuts(before, text, gap || after))) total.cutting += 1
    open = null
  }
  for (const { kind, text } of pieces) {
    if (kind === 'kept') {
      if (open?.moved || letter.test(text)) close(text)
      if (open) open.gap += text
      else before = text || before
      continue
    }
    if (open && open.moved !== (kind === 'moved')) close('')
    open ??= { moved: kind === 'moved', deleted: '', inserted: '', gap: '' }
    const side = kind === 'deleted' ? 'deleted' : 'inserted'
    open.deleted += open.gap
    open.inserted += open.gap
    open.gap = ''
    open[side] += text
  }
  close('')
  return total
}

/** An edit as far as it has been read; `gap` is what was kept since its last piece, and may yet be part of it. */
interface Stretch {
  moved: boolean
  deleted: string
  inserted: string
  gap: string
}

const letter = /[\p{L}\p{N}]/u
/** Looks at the last character only: a text can be the whole document. */
const endsInWord = (text: string) => /[\p{L}\p{N}]$/u.test(text.slice(-2))
const startsInWord = /^[\p{L}\p{N}]/u

function cuts(before: string, text: string, after: string): boolean {
  return (endsInWord(before) && startsInWord.test(text)) || (endsInWord(text) && startsInWord.test(after))
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
