import type { Definition, ImageReference, LinkReference } from 'mdast'
import { type Side, sideOfChildren } from '../../../model/accept.js'
import type { Context, Marks } from '../context.js'
import { sidesOf } from '../state.js'
import type { Piece } from '../story.js'
import { image } from './image.js'
import { link } from './link.js'

/** A link by the definition that it names. Where that leads elsewhere in the other document, the link is another one. */
export function linkReference(node: LinkReference, marks: Marks, context: Context): Piece[] {
  return resolved(node, marks, context, (definition, side, current) => {
    const children = (side ? sideOfChildren(node.children, side) : node.children) as LinkReference['children']
    return definition
      ? link({ ...definition, children }, current, context)
      : context.phrasing(children, current)
  })
}

export function imageReference(node: ImageReference, marks: Marks, context: Context): Piece[] {
  return resolved(node, marks, context, (definition, _, current) =>
    image(
      { alt: node.alt ?? null, url: definition?.url ?? node.identifier, title: definition?.title ?? null },
      current,
    ),
  )
}

/** Writes what a reference stands for: once where it is the same in both documents, else as it was and as it is. */
function resolved(
  { identifier }: { identifier: string },
  marks: Marks,
  context: Context,
  write: (definition: Definition | undefined, side: Side | null, marks: Marks) => Piece[],
): Piece[] {
  const [first, second] = sidesOf[marks.state].map((side) => context.definitions[side].get(identifier))
  if (marks.state !== 'kept' || (first?.url === second?.url && first?.title === second?.title)) {
    return write(first, null, marks)
  }
  return [
    ...write(first, 'old', { ...marks, state: 'deleted' }),
    ...write(second, 'new', { ...marks, state: 'inserted' }),
  ]
}
