import type { Root } from 'mdast'
import { isPartOf, type Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'

/** A clause of a redline: what stands under a heading, up to the next one, in either document. */
export interface Clause {
  /** As it stands on the page; null for what comes before the first heading. */
  heading: AnyNode | null
  /** The redline's own blocks that each document has here, the heading among them. */
  blocks: Record<Side, AnyNode[]>
}

const sides = ['old', 'new'] as const

/**
 * The clauses of a redline, in the order of the page. A block goes, for each document, to the heading that it stands
 * under there; a clause that moved is one, at its new place.
 */
export function clausesOf(tree: Root): Clause[] {
  const clauses: Clause[] = [{ heading: null, blocks: { old: [], new: [] } }]
  const current: Record<Side, Clause> = { old: clauses[0]!, new: clauses[0]! }
  const moved = pairMoves(tree)
  const known = new Map<AnyNode, Clause>()
  for (const node of tree.children as AnyNode[]) {
    if (node.type === 'heading') {
      const heading = moved.get(node) ?? node
      const clause = known.get(heading) ?? { heading, blocks: { old: [], new: [] } }
      known.set(heading, clause)
      if (heading === node) clauses.push(clause)
      for (const side of sides) if (isPartOf(node, side)) current[side] = clause
    }
    for (const side of sides) if (isPartOf(node, side)) current[side].blocks[side].push(node)
  }
  return clauses
}

/** Each heading that moved away, with the same one where it is now: those of one move are in the same order. */
function pairMoves(tree: Root): Map<AnyNode, AnyNode> {
  const headings = (tree.children as AnyNode[]).filter(({ type }) => type === 'heading')
  const ofMove = (kind: string, id: string) =>
    headings.filter(({ data }) => data?.change?.kind === kind && data.change.id === id)
  const pairs = new Map<AnyNode, AnyNode>()
  for (const node of headings) {
    const mark = node.data?.change
    if (mark?.kind !== 'moved-from') continue
    const now = ofMove('moved-to', mark.id)[ofMove('moved-from', mark.id).indexOf(node)]
    if (now) pairs.set(node, now)
  }
  return pairs
}
