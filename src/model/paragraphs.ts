import type { ClauseParagraph } from './types.js'
import type { Path } from './workspace.js'

/** A paragraph of a clause under its letter, and where it stands in the version's data. */
export interface NumberedParagraph {
  paragraph: ClauseParagraph
  /** As printed before it: `(a)`, `(iv)`. */
  number: string
  /** As readers cite it, after the number of its clause: `3.2(a)(iv)`. */
  citation: string
  path: Path
  below: NumberedParagraph[]
}

/**
 * The paragraphs of a clause with their numbers: (a), (b), below them (i), (ii), below these (A), (B), and then (1),
 * (2). As with clauses, one that is put in later may have a `number` of its own, and those after it count on as if it
 * were not there.
 *
 * @param above The number of the clause, or the citation of the paragraph that they stand below.
 */
export function numberParagraphs(
  paragraphs: readonly ClauseParagraph[] = [],
  above: string,
  path: Path,
  level = 0,
): NumberedParagraph[] {
  let count = 0
  return paragraphs.map((paragraph, index) => {
    if (paragraph.number === undefined) count += 1
    const number = `(${paragraph.number ?? signs[Math.min(level, signs.length - 1)]!(count)})`
    const citation = `${above}${number}`
    const here = [...path, 'paragraphs', index]
    const below = numberParagraphs(paragraph.paragraphs, citation, here, level + 1)
    return { paragraph, number, citation, path: here, below }
  })
}

/** The same in reading order, whatever level they are at. */
export function flatParagraphs(numbered: readonly NumberedParagraph[]): NumberedParagraph[] {
  return numbered.flatMap((one) => [one, ...flatParagraphs(one.below)])
}

const signs: readonly ((count: number) => string)[] = [
  letters,
  roman,
  (count) => letters(count).toUpperCase(),
  String,
]

/** `a` to `z`, then `aa`, `ab`. */
function letters(count: number): string {
  const before = Math.floor((count - 1) / 26)
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

const numerals: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let [rest, text] = [count, '']
  for (const [value, sign] of numerals) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
