import type { ElementContent } from 'hast'
import type { Handler } from 'mdast-util-to-hast'
import type { LineEdit, LinePiece } from '../../../model/tree.js'
import { h } from '../element.js'
import { markContent } from '../marks.js'

/** Literal text, line by line where lines of it changed. */
export const code: Handler = (_, node) => literal(node.value, node.data?.lines)

export function literal(value: string, lines: readonly LineEdit[] | undefined) {
  const content = lines ? lines.flatMap(line) : [{ type: 'text' as const, value: `${value}\n` }]
  return h('pre', {}, h('code', {}, content))
}

function line(edit: LineEdit): ElementContent[] {
  if (edit.kind === 'changed') return [...edit.pieces.flatMap(piece), { type: 'text', value: '\n' }]
  return piece({ ...edit, text: `${edit.text}\n` })
}

function piece({ kind, text }: LinePiece): ElementContent[] {
  const content: ElementContent[] = [{ type: 'text', value: text }]
  return kind === 'kept' ? content : markContent(kind, content)
}
