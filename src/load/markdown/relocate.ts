import type { Root } from 'mdast'
import type { Place } from '../../model/place.js'
import type { AnyNode } from '../../model/tree.js'

/**
 * Moves the lines and columns of a tree to where its text stands in a file. `place` says where the characters
 * between two offsets are. The offsets stay those of the text.
 */
export function relocate(tree: Root, place: (start: number, end: number) => Place): Root {
  move(tree as AnyNode, place)
  return tree
}

function move({ position, children }: AnyNode, place: (start: number, end: number) => Place): void {
  if (position) {
    const { start, end } = place(position.start.offset!, position.end.offset!)
    Object.assign(position.start, start)
    Object.assign(position.end, end)
  }
  for (const child of children ?? []) move(child, place)
}
