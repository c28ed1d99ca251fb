import type { Text } from 'mdast'
import type { Marks } from '../context.js'
import { textRun } from '../run.js'
import type { Piece } from '../story.js'

/** A line end in the source is a space. */
export function text({ value }: Text, marks: Marks): Piece[] {
  const words = value.replace(/[ \t\r\n]+/g, ' ')
  return words === '' ? [] : [textRun(words, marks)]
}
