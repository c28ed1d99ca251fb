import { isContinued, isDissolved, type Side, sideOfChildren } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'

/**
 * CriticMarkup has no marks for what stands around a text. Where a container is around it in one document alone, what it
 * holds is written twice: as it was, and as it is. Containers that were cut or joined stay; a comment says so.
 */
export function unnest(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = []
  for (let index = 0; index < nodes.length; ) {
    let end = index + 1
    while (end < nodes.length && carriesOn(nodes[end]!)) end += 1
    const run = nodes.slice(index, end)
    if (run.length > 1) result.push(...twice(run))
    else if (isAround(run[0]!)) putTwice(run[0]!, result)
    else result.push(...run.map(within))
    index = end
  }
  return result
}

/** A list that goes on the one before it stands by itself in the old document alone: with the numbers that it has there. */
function within(node: AnyNode): AnyNode {
  if (!node.children) return node
  const { change, was } = node.data ?? {}
  const { data: _, ...fields } = change?.kind === 'joined' ? { data: undefined, ...was } : { data: undefined }
  return { ...node, ...fields, children: unnest(node.children) }
}

const sides: Record<Side, 'deleted' | 'inserted'> = { old: 'deleted', new: 'inserted' }

/** Of texts that were split or joined, the marks show what became of them. */
function twice(nodes: readonly AnyNode[]): AnyNode[] {
  const change = nodes.at(-1)!.data!.change!
  const about = { type: '', data: { change } }
  return (['old', 'new'] as const).flatMap((which) => marked(sideOfChildren(nodes, which), which, about))
}

/** A container, twice; where it goes on from the one before it, what it holds goes into that. */
function putTwice(node: AnyNode, before: AnyNode[]): void {
  for (const which of ['old', 'new'] as const) {
    const last = before.findLastIndex(({ type, data }) => {
      return type === node.type && data?.change?.kind !== sides[which === 'old' ? 'new' : 'old']
    })
    if (last >= 0 && !isDissolved(node, which) && isContinued(node, which)) {
      const more = marked(sideOfChildren(node.children!, which), which, node)
      before[last] = { ...before[last]!, children: [...before[last]!.children!, ...more] }
    } else before.push(...marked(sideOfChildren([node], which), which, node))
  }
}

/** Nodes with a mark; with the new ones it is said what they were. */
function marked(nodes: readonly AnyNode[], which: Side, { data }: AnyNode): AnyNode[] {
  const { id = '' } = data?.change ?? {}
  return nodes.map((node, index) => {
    const said = which === 'new' && index === 0 && data?.nesting ? { nesting: data.nesting } : {}
    return { ...node, data: { ...node.data, ...said, change: { id, kind: sides[which] } } }
  })
}

function isAround(node: AnyNode): boolean {
  return isDissolved(node, 'old') || isDissolved(node, 'new')
}

/** Whether the first text in a container goes on from the text before the container. */
function carriesOn(node: AnyNode): boolean {
  let first: AnyNode | undefined = node
  while (
    first &&
    first.type !== 'paragraph' &&
    (isAround(first) || isContinued(first, 'old') || isContinued(first, 'new'))
  )
    first = first.children?.[0]
  return (
    first !== node && first?.type === 'paragraph' && (isContinued(first, 'old') || isContinued(first, 'new'))
  )
}
