import type { Break } from 'mdast'
import type { Marks } from '../context.js'
import { run } from '../run.js'
import type { Piece } from '../story.js'
import { w } from '../xml.js'

export function lineBreak(_: Break, marks: Marks): Piece[] {
  return [run(marks, w('br'))]
}
