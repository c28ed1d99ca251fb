import type { List, Root } from 'mdast'
import { isContinued, isDissolved, type Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { HIGHEST, type Numbering } from './numbering.js'
import { was } from './state.js'

/** How a list is numbered: by Word, or from a number that is too high for it. */
export type Numbers = ({ list: number } | { from: number }) & {
  /** How many items there have been. */
  count: number
}

export interface ListNumbers {
  /** What numbers the items that stand in a list of the tree, in a document. */
  of(list: List, which: Side): Numbers
}

const sides = ['old', 'new'] as const

/**
 * In either document the items of a list that goes on from the one before are numbered with that one's, and those of
 * a list that is not there with those of the list around it.
 */
export function createListNumbers(tree: Root, numbering: Numbering): ListNumbers {
  const owners: Record<Side, Map<AnyNode, List>> = { old: new Map(), new: new Map() }
  for (const which of sides) collect(tree, { own: null, last: null }, which)
  const made = new Map<List, Partial<Record<Side, Numbers>>>()
  return {
    of(list, which) {
      const owner = owners[which].get(list) ?? list
      const known = made.get(owner) ?? {}
      made.set(owner, known)
      known[which] ??= numbersOf(owner, which, known[which === 'old' ? 'new' : 'old'], numbering)
      return known[which]
    },
  }

  interface Level {
    own: List | null
    last: Level | null
  }

  function collect(node: AnyNode, level: Level, which: Side): void {
    for (const child of node.children ?? []) {
      if (child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote') {
        collect(child, below(child, level, which), which)
      } else if (child.children) collect(child, { own: null, last: null }, which)
    }
  }

  function below(node: AnyNode, level: Level, which: Side): Level {
    const isList = node.type === 'list'
    const isOpen = isContinued(node, which) && level.last !== null
    const within = isDissolved(node, which) ? level : isOpen ? level.last! : { own: null, last: null }
    if (isList && !isDissolved(node, which) && !isOpen) within.own = node as List
    if (isList && within.own) owners[which].set(node, within.own)
    if (within !== level) level.last = within
    return within
  }
}

/** Where a list is the same in both documents, one numbering serves both. */
function numbersOf(list: List, which: Side, other: Numbers | undefined, numbering: Numbering): Numbers {
  const [ordered, start] = fieldsOf(list, which)
  const [otherwise, from] = fieldsOf(list, which === 'old' ? 'new' : 'old')
  const isSame = Boolean(ordered) === Boolean(otherwise) && start === from
  if (isSame && other && 'list' in other) return { list: other.list, count: 0 }
  if (!ordered) return { list: numbering.bullets, count: 0 }
  const first = start ?? 1
  return first + list.children.length > HIGHEST
    ? { from: first, count: 0 }
    : { list: numbering.ordered(first), count: 0 }
}

function fieldsOf(list: List, which: Side): [List['ordered'], List['start']] {
  return which === 'old' ? [was(list, 'ordered'), was(list, 'start')] : [list.ordered, list.start]
}
