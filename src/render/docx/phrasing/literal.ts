import type { Html, InlineCode } from 'mdast'
import type { Marks } from '../context.js'
import { textRun } from '../run.js'
import type { Piece } from '../story.js'

/** Code and raw HTML, as they are written. */
export function literal({ value }: InlineCode | Html, marks: Marks): Piece[] {
  return [textRun(value.replace(/\r\n?|\n/g, ' '), { ...marks, code: true })]
}
