import type { AnyNode } from '../../model/tree.js'
import type { Mark } from './handlers/marks.js'

/** A mark around nothing. */
export function blank(mark: Mark): AnyNode {
  return { type: mark, children: [{ type: 'blank' }] }
}

export function isBlank({ children }: AnyNode): boolean {
  return children?.[0]?.type === 'blank'
}
