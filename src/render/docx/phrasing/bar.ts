import type { Bar } from 'mdast'
import { text } from '../../xml.js'
import type { Marks } from '../context.js'
import { textRun } from '../run.js'
import type { Piece } from '../story.js'
import { w } from '../xml.js'

/** Spaces with a ground of their own: nothing to those who listen, nor to a search for words. */
export function bar({ length }: Bar, marks: Marks): Piece[] {
  const ground = w('rPr', {}, w('shd', { val: 'clear', color: 'auto', fill: COLOUR }))
  const spaces = w('t', { 'xml:space': 'preserve' }, text('\u00a0'.repeat(2 * length)))
  return [{ state: marks.state, xml: w('r', {}, ground, spaces) }, textRun(' ', marks)]
}

const COLOUR = '12324F'
