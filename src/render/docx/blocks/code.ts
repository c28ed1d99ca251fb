import type { Code, Html, Yaml } from 'mdast'
import { type Side, side } from '../../../model/accept.js'
import type { LineEdit } from '../../../model/tree.js'
import type { Context, Flow } from '../context.js'
import { makeParagraph, orHold } from '../paragraph.js'
import { kept, run, textRun } from '../run.js'
import { only, type State, sidesOf } from '../state.js'
import type { Block, Piece } from '../story.js'
import { w } from '../xml.js'

/** Code, raw HTML and front matter: literal lines. Where more than its lines changed, the block is another one. */
export function code(node: Code | Html | Yaml, flow: Flow, context: Context): Block[] {
  const { change, was, lines } = node.data ?? {}
  const changed = flow.state === 'kept' && change?.kind === 'changed' && was
  if (changed && !(lines && Object.keys(was).every((field) => field === 'value'))) {
    return [
      ...code(side(node, 'old') as Code, { ...flow, state: 'deleted' }, context),
      ...code(side(node, 'new') as Code, { ...flow, state: 'inserted' }, context),
    ]
  }
  const edits = changed && lines ? lines.map(lineOf) : linesOf(node.value, flow.state)
  const bookmark = context.bookmarks.mark(node, flow.state)
  const pieces = [...(bookmark ? [kept(bookmark)] : []), ...edited(edits)]
  return [makeParagraph(orHold(pieces, flow), { style: 'Code', indent: flow.indent }, flow, context)]
}

function linesOf(value: string, kind: State): Line[] {
  return value.split(/\r\n?|\n/).map((text) => ({ state: kind, pieces: [{ kind, text }] }))
}

function lineOf(edit: LineEdit): Line {
  return edit.kind === 'changed'
    ? { state: 'kept', pieces: edit.pieces }
    : { state: edit.kind, pieces: [edit] }
}

/** A line, the documents that have it, and what each has of it. */
interface Line {
  state: State
  pieces: { kind: State; text: string }[]
}

/** Lines with breaks between them: as many as each document needs, whichever lines it has. */
function edited(lines: readonly Line[]): Piece[] {
  const begun: Record<Side, boolean> = { old: false, new: false }
  return lines.flatMap(({ state, pieces }) => {
    const breaks = breakBefore(state, begun)
    for (const which of sidesOf[state]) begun[which] = true
    const line = pieces.flatMap(({ kind, text }) => (text === '' ? [] : [textRun(text, { state: kind })]))
    return [...(breaks ? [run({ state: breaks }, w('br'))] : []), ...line]
  })
}

function breakBefore(kind: State, begun: Readonly<Record<Side, boolean>>): State | null {
  const sides = sidesOf[kind].filter((which) => begun[which])
  if (sides.length === sidesOf[kind].length) return kind
  return sides[0] ? only(sides[0], kind) : null
}
