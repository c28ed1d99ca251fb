import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import { kindOf } from './unit.js'

/**
 * Of paragraphs that one document has as one, and the other as several: the first for each of them, itself too.
 * Empty where none was split or joined.
 */
export function firstsOf(tree: AnyNode, origins: WeakMap<AnyNode, Origin>): Map<AnyNode, AnyNode> {
  const firsts = new Map<AnyNode, AnyNode>()
  const known = new Map<AnyNode, AnyNode>()
  const collect = (node: AnyNode): void => {
    if (node.type !== 'paragraph') {
      for (const child of node.children ?? []) collect(child)
      return
    }
    const { from, to } = origins.get(node) ?? {}
    const kind = kindOf(node)
    if (kind === 'split' || kind === 'joined') {
      const first = known.get((kind === 'split' ? from : to)!)!
      firsts.set(first, first).set(node, first)
    } else for (const origin of [from, to]) if (origin) known.set(origin, node)
  }
  collect(tree)
  return firsts
}
