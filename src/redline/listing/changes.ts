import { side } from '../../model/accept.js'
import type { Change, ChangeKind, Edit } from '../../model/change.js'
import type { Place } from '../../model/place.js'
import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import { fieldEditsOf, wordEditsOf } from './edits.js'
import { saidBy } from './said.js'
import { type End, holdsMoves, isNested, kindOf, type Unit, withoutMoves } from './unit.js'

/** A change before its class is known. */
export interface PlainChange extends Omit<Change, 'class' | 'impact'> {
  type: Unit['type']
  /** The edits that its class follows from: of words, and in a clause of those below its heading. */
  words: Edit[]
  /** What it is about, as the two documents have it; nothing on the side where it is absent. */
  nodes: Record<End, AnyNode[]>
}

/** The entry of the change list for a unit. `files` are the names that places get. */
export function changeOf(
  unit: Unit,
  origins: WeakMap<AnyNode, Origin>,
  files: Record<End, string>,
): PlainChange {
  const { id, type, label, where, nodes } = unit
  const kind = unit.inner ? 'changed' : changeKind(nodes[0]!)
  const isNesting = type === 'nesting' || type === 'container-split' || type === 'container-joined'
  const own = (node: AnyNode, end: End): AnyNode[] => {
    const origin = origins.get(node)?.[end]
    return origin ? [origin] : []
  }
  const on = (end: End) => [
    ...new Set(nodes.flatMap((node) => (isNesting ? held(node, end, own) : own(node, end)))),
  ]
  const [olds, news] = [kind === 'inserted' ? [] : on('from'), kind === 'deleted' ? [] : on('to')]
  const words = wordEditsOf(unit)
  const body = { ...unit, nodes: nodes.filter((node) => type !== 'clause' || node.type !== 'heading') }
  return {
    id,
    type,
    kind,
    where: { ...where, label },
    before:
      kind === 'inserted'
        ? null
        : stays(nodes, olds)
            .map((node) => saidBy(side(node, 'old')!))
            .join('\n'),
    after: kind === 'deleted' ? null : stays(nodes, news).map(saidBy).join('\n'),
    edits: [...fieldEditsOf(unit), ...words],
    words: wordEditsOf(body),
    nodes: { from: olds, to: news },
    places: { from: placeOf(olds, files.from), to: placeOf(news, files.to) },
  }
}

/** What one document has of what a container holds, where the container itself is cut or around it in the other alone. */
function held(node: AnyNode, end: End, own: (node: AnyNode, end: End) => AnyNode[]): AnyNode[] {
  return (node.children ?? []).flatMap((child) => {
    const found = isNested(child) ? [] : own(child, end)
    return found.length > 0 ? found : isNested(child) ? held(child, end, own) : []
  })
}

/** What came or went as a whole, without what moved: that is a change of its own. */
function stays(nodes: readonly AnyNode[], whole: readonly AnyNode[]): readonly AnyNode[] {
  const kind = kindOf(nodes[0]!)
  if ((kind !== 'inserted' && kind !== 'deleted') || !nodes.some(holdsMoves)) return whole
  return nodes.flatMap((node) => withoutMoves(node) ?? [])
}

function changeKind(node: AnyNode): ChangeKind {
  const kind = kindOf(node)
  if (kind === 'inserted' || kind === 'deleted') return kind
  return kind === 'moved-to' ? 'moved' : 'changed'
}

/** From the start of the first node to the end of the last; null where the tree has no positions. */
function placeOf(nodes: readonly AnyNode[], file: string): Place | null {
  const positions = nodes.flatMap(({ position }) => position ?? [])
  const [first, last] = [positions[0], positions.at(-1)]
  if (!first || !last) return null
  const point = ({ line, column }: { line: number; column: number }) => ({ line, column })
  return { file: first.file ?? file, start: point(first.start), end: point(last.end) }
}
