import type { AnyNode } from '../../../model/tree.js'
import type { Context, Marks } from '../context.js'
import { textRun } from '../run.js'
import type { Piece } from '../story.js'
import { bar } from './bar.js'
import { lineBreak } from './break.js'
import { change } from './change.js'
import { field } from './field.js'
import { footnoteReference } from './footnote-reference.js'
import { formatted } from './formatted.js'
import { image } from './image.js'
import { link } from './link.js'
import { literal } from './literal.js'
import { imageReference, linkReference } from './reference.js'
import { text } from './text.js'

type Handler = (node: never, marks: Marks, context: Context) => Piece[]

/** Every node that stands in the text of a paragraph. */
const handlers: Readonly<Record<string, Handler>> = {
  bar,
  break: lineBreak,
  delete: formatted,
  deletion: change,
  emphasis: formatted,
  field,
  footnoteReference,
  html: literal,
  image,
  imageReference,
  inlineCode: literal,
  insertion: change,
  link,
  linkReference,
  strong: formatted,
  text,
}

export function isPhrasing({ type }: AnyNode): boolean {
  return type in handlers
}

/** Nodes as runs. Of a node that is not known here, its words are written. */
export function phrasing(nodes: readonly AnyNode[], marks: Marks, context: Context): Piece[] {
  const result: Piece[] = []
  for (const node of nodes) {
    const handler = handlers[node.type]
    if (handler) result.push(...handler(node as never, marks, context))
    else if (node.children) result.push(...phrasing(node.children, marks, context))
    else if (node.value) result.push(textRun(node.value, marks))
  }
  return result
}
