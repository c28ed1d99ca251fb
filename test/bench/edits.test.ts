import { describe, expect, it } from 'vitest'
import { countEdits, type Piece } from './edits.js'

/** `[-gone-]`, `{+come+}`, `>moved<`; all else is kept. */
function read(text: string): Piece[] {
  return Array.from(text.matchAll(/\[-(.*?)-\]|\{\+(.*?)\+\}|>(.*?)<|((?:[^[{>])+)/gs), (match): Piece => {
    const [, deleted, inserted, moved, kept] = match
    if (deleted !== undefined) return { kind: 'deleted', text: deleted }
    if (inserted !== undefined) return { kind: 'inserted', text: inserted }
    return moved === undefined ? { kind: 'kept', text: kept! } : { kind: 'moved', text: moved }
  })
}

const count = (text: string) => countEdits(read(text))

describe('counting edits', () => {
  it('takes a deletion and the insertion beside it for one edit', () => {
    expect(count('the [-old-]{+brand new+} text')).toEqual({ edits: 1, words: 3, cutting: 0 })
  })

  it('goes on over white space and punctuation, and ends at a kept letter or digit', () => {
    expect(count('[-one-], [-two-] and [-three-]').edits).toBe(2)
    expect(count('[-one-] | 3 | [-two-]').edits).toBe(2)
  })

  it('takes each block that moved for an edit of its own', () => {
    expect(count('>first row<\n>second row<\n{+came+}')).toEqual({ edits: 3, words: 5, cutting: 0 })
  })

  it('sees words cut in two, at either end', () => {
    expect(count('re[-try-]{+port+} it').cutting).toBe(1)
    expect(count('[-un-]known').cutting).toBe(1)
    expect(count('MA53[-4-]{+5+} is').cutting).toBe(1)
  })

  it('does not take the end of a block for the middle of a word', () => {
    expect(count('a\n[-gone-]\nkept')).toEqual({ edits: 1, words: 1, cutting: 0 })
  })

  it('finds no edit where all is kept', () => {
    expect(count('all as it was')).toEqual({ edits: 0, words: 0, cutting: 0 })
  })
})
