import { printable } from '../visible.js'
import { concat, text, type Xml } from '../xml.js'
import type { Context, Marks } from './context.js'
import type { State } from './state.js'
import type { Piece } from './story.js'
import { w } from './xml.js'

/**
 * What stands in a paragraph that shows nothing but its number or line: a no-break space. LibreOffice gives an empty
 * paragraph the style of one that it takes away before it.
 */
export const HOLD = '\u00a0'

/** Text as a run. */
export function textRun(value: string, marks: Marks): Piece {
  return run(marks, textContent(value, marks.state))
}

/** Anything as a run. */
export function run(marks: Marks, ...content: Xml[]): Piece {
  return { state: marks.state, xml: w('r', {}, runProperties(marks), ...content) }
}

/** Something that is neither inserted nor deleted as a whole, such as a bookmark. */
export function kept(xml: Xml): Piece {
  return { state: 'kept', xml }
}

/** Pieces as the content of a paragraph or hyperlink: neighbours in one state share one `w:ins` or `w:del`. */
export function assemble(pieces: readonly Piece[], context: Context): Xml {
  const result: Xml[] = []
  for (let index = 0; index < pieces.length; ) {
    const { state } = pieces[index]!
    const same: Xml[] = []
    while (index < pieces.length && pieces[index]!.state === state) same.push(pieces[index++]!.xml)
    result.push(state === 'kept' ? concat(same) : w(revisionElement[state], context.revision(), ...same))
  }
  return concat(result)
}

/** The element that marks what is not kept. */
export const revisionElement = {
  inserted: 'ins',
  deleted: 'del',
  'moved-to': 'moveTo',
  'moved-from': 'moveFrom',
} as const satisfies Record<Exclude<State, 'kept'>, string>

/** The characters of a run. A tab is an element of its own; text that is deleted, not moved, has another element. */
function textContent(value: string, state: State): Xml {
  const name = state === 'deleted' ? 'delText' : 't'
  const parts = printable(value)
    .split('\t')
    .map((words) => words && w(name, { 'xml:space': 'preserve' }, text(words)))
  return concat(parts.flatMap((words, index) => (index === 0 ? [words] : [w('tab'), words])) as Xml[])
}

/** The order of the elements is that of the schema. */
function runProperties({ strong, emphasis, delete: struck, underline, code, link, note }: Marks): Xml | null {
  const style = note ? 'FootnoteReference' : code ? 'CodeText' : link ? 'Hyperlink' : null
  if (!style && !strong && !emphasis && !struck && !underline) return null
  return w(
    'rPr',
    {},
    style && w('rStyle', { val: style }),
    strong ? w('b') : null,
    strong ? w('bCs') : null,
    emphasis ? w('i') : null,
    emphasis ? w('iCs') : null,
    struck ? w('strike') : null,
    underline ? w('u', { val: 'single' }) : null,
  )
}
