/** The lists of a document: one `w:num` for all bullets, one for each ordered list, so that each starts anew. */
export interface Numbering {
  bullets: number
  /** A new ordered list. */
  ordered(start: number): number
  /** The starts of the ordered lists, in the order of their numbers. */
  starts: readonly number[]
}

const BULLETS = 1

/** The first `w:num` of an ordered list. */
export const FIRST_ORDERED = 2

/** Word has nine levels of numbering, counted from 0. */
export const DEEPEST = 8

/** Word numbers no further; Markdown does. */
export const HIGHEST = 32_767

export function createNumbering(): Numbering {
  const starts: number[] = []
  return {
    bullets: BULLETS,
    starts,
    ordered(start) {
      starts.push(start)
      return FIRST_ORDERED + starts.length - 1
    },
  }
}
