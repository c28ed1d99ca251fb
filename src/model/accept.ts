import type { Data, Root } from 'mdast'
import type { AnyNode, MarkKind } from './tree.js'

/** Which of its two documents to take out of a redline. */
export type Side = 'old' | 'new'

/** The marks whose node is not part of a side. */
const absent: Record<Side, ReadonlySet<MarkKind>> = {
  old: new Set(['inserted', 'moved-to']),
  new: new Set(['deleted', 'moved-from']),
}

/** The new document of a redline: its deletions gone, its insertions plain. Without positions, adjacent text joined. */
export function accept(tree: Root): Root {
  return side(tree, 'new') as Root
}

/** The old document of a redline: its insertions gone, its deletions plain, its changed fields as they were. */
export function reject(tree: Root): Root {
  return side(tree, 'old') as Root
}

/** Whether a node is part of a side as far as its own mark says. */
export function isPartOf(node: AnyNode, which: Side): boolean {
  const mark = node.data?.change
  return !mark || !absent[which].has(mark.kind)
}

/**
 * One side of a redline's node; null where the node is not part of it. Does not change its argument. What `isWhole` says
 * is the same on both sides stands in the result as it is, positions and all.
 */
export function side(node: AnyNode, which: Side, isWhole = never): AnyNode | null {
  if (!isPartOf(node, which)) return null
  if (isWhole(node)) return node
  const { position: _, data, children, ...fields } = node
  const result: AnyNode = { ...fields }
  const kept = dataOf(data)
  if (kept) result.data = kept
  if (which === 'old' && data?.was) restore(result, data.was)
  if (children) result.children = joinText(sideOfChildren(children, which, [], isWhole))
  return result
}

const never = (_: AnyNode) => false

/** Tells of nodes whether nothing in them is marked: each is looked at once, however often it is asked about. */
export function unmarked(): (node: AnyNode) => boolean {
  const known = new WeakMap<AnyNode, boolean>()
  const isUnmarked = (node: AnyNode): boolean => {
    const found = known.get(node)
    if (found !== undefined) return found
    const isMark = node.type === 'insertion' || node.type === 'deletion'
    const own = isMark || (node.data && marks.some((name) => node.data![name] !== undefined))
    const result = !own && (node.children?.every(isUnmarked) ?? true)
    known.set(node, result)
    return result
  }
  return isUnmarked
}

/** The fields of a redline in a node's data. */
const marks = ['change', 'was', 'lines', 'nesting'] as const

/** The marks of a node that is part of the one before it on a side. */
const continues: Record<Side, MarkKind> = { old: 'split', new: 'joined' }

/** The marks of a node that a side does not have around what it holds. */
const dissolved: Record<Side, MarkKind> = { old: 'wrapped', new: 'unwrapped' }

/** Whether what a node holds stands on a side without it. */
export function isDissolved(node: AnyNode, which: Side): boolean {
  return node.data?.change?.kind === dissolved[which]
}

/** Whether a node, on a side that has it, is part of the one before it. */
export function isContinued({ data }: AnyNode, which: Side): boolean {
  return data?.change?.kind === continues[which] || data?.change?.continues === true
}

/** One side of a list of nodes. `before` is what stands there already; what goes on from it is put into it. */
export function sideOfChildren(
  children: readonly AnyNode[],
  which: Side,
  before: readonly AnyNode[] = [],
  isWhole = never,
): AnyNode[] {
  let result = [...before]
  for (const child of children) {
    const last = result.at(-1)
    if (child.type === 'insertion' || child.type === 'deletion') {
      const isPart = child.type === (which === 'old' ? 'deletion' : 'insertion')
      for (const node of isPart ? sideOfChildren(child.children!, which, [], isWhole) : []) result.push(node)
    } else if (isDissolved(child, which)) result = sideOfChildren(child.children!, which, result, isWhole)
    else if (last?.children && isContinued(child, which)) {
      const whole = sideOfChildren(child.children!, which, last.children, isWhole)
      result[result.length - 1] = { ...last, children: joinText(whole) }
    } else {
      const node = side(child, which, isWhole)
      if (node) result.push(node)
    }
  }
  return result
}

/** Text nodes side by side are one text; an empty one is none. */
export function joinText(nodes: readonly AnyNode[]): AnyNode[] {
  const result: AnyNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type !== 'text') result.push(node)
    else if (node.value === '') continue
    else if (last?.type === 'text') result[result.length - 1] = { ...last, value: last.value! + node.value! }
    else result.push(node)
  }
  return result
}

/** A node's data without the fields of a redline; null where nothing is left. */
function dataOf(data: Data | undefined): Data | null {
  if (!data) return null
  const { change: _change, was: _was, lines: _lines, nesting: _nesting, ...rest } = data
  return Object.keys(rest).length > 0 ? rest : null
}

function restore(node: AnyNode, was: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(was)) {
    if (value === undefined) delete (node as unknown as Record<string, unknown>)[field]
    else (node as unknown as Record<string, unknown>)[field] = value
  }
}
