import type { AnyNode } from '../../model/tree.js'
import type { Leaf, LeafPair } from './leaves.js'

/** What stands around leaves: a container of one document, or one of each that are the same. */
interface Around {
  old: AnyNode | null
  new: AnyNode | null
}

/**
 * A container with what it holds. One that is cut in two by the other document comes twice; the second time it
 * `continues` in the document that has it once.
 */
export interface Nest extends Around {
  continues: Record<keyof Around, boolean>
  holds: Plan[]
}

/** What is to stand in the merged list: a container, a leaf of both documents, or what one of them has alone, whole. */
export type Plan = { nest: Nest } | { pair: LeafPair } | { whole: AnyNode; side: keyof Around }

/**
 * Puts paired leaves back into their containers, so that each document's are whole on its side. A container goes with
 * the other document's of its kind in which its leaves are as deep; where a leaf is deeper in one document, a container
 * is around it in that one alone.
 */
export function nest(pairs: readonly LeafPair[]): Plan[] {
  const shared = { old: new Set<AnyNode>(), new: new Set<AnyNode>() }
  for (const pair of pairs) {
    if (!pair.old || !pair.new) continue
    for (const side of sides) for (const container of pair[side]!.around) shared[side].add(container)
  }
  return level(pairs, { old: 0, new: 0 }, { shared, opened: { old: new Set(), new: new Set() } })
}

/** Whether any container is cut, or around something in one document alone. */
export function isRestructured(plans: readonly Plan[]): boolean {
  return plans.some((plan) => {
    if (!('nest' in plan)) return false
    const { old, new: now, continues, holds } = plan.nest
    return !old || !now || continues.old || continues.new || isRestructured(holds)
  })
}

type Depth = Record<keyof Around, number>

const sides = ['old', 'new'] as const

/** What is known of containers, for each document: the two may share their nodes. */
interface Known {
  /** Those in which a leaf is that both documents have. */
  shared: Record<keyof Around, ReadonlySet<AnyNode>>
  /** Those that have come already. */
  opened: Record<keyof Around, Set<AnyNode>>
}

/** A pair and the container that takes it in, if any does. */
interface Placed {
  pair: LeafPair
  around: Around | null
}

function level(pairs: readonly LeafPair[], depth: Depth, known: Known): Plan[] {
  const plans: Plan[] = []
  const placed = place(pairs, depth, known)
  for (let index = 0; index < placed.length; ) {
    const { pair, around } = placed[index]!
    let end = index + 1
    if (around) {
      while (end < placed.length && isSame(placed[end]!.around, around)) end += 1
      const inside = placed.slice(index, end).map((one) => one.pair)
      plans.push({ nest: open(around, inside, depth, known) })
    } else if (pair.old && pair.new) plans.push({ pair })
    else {
      const side = pair.old ? 'old' : 'new'
      const whole = next(pair, side, depth)
      while (whole && end < placed.length && next(placed[end]!.pair, side, depth) === whole) end += 1
      plans.push({ whole: whole ?? pair[side]!.node, side })
    }
    index = end
  }
  return plans
}

function open(around: Around, pairs: LeafPair[], depth: Depth, known: Known): Nest {
  const { opened } = known
  const goesOn = (side: keyof Around) => {
    const container = around[side]
    if (!container || opened[side].has(container)) return container !== null
    opened[side].add(container)
    return false
  }
  const continues = { old: goesOn('old'), new: goesOn('new') }
  if (continues.old && continues.new) throw new Error('a container is cut at one place in both documents')
  const within = { old: depth.old + (around.old ? 1 : 0), new: depth.new + (around.new ? 1 : 0) }
  return { ...around, continues, holds: level(pairs, within, known) }
}

/** The container of a leaf at a depth; null where there is none, or no leaf. */
function next(pair: LeafPair, side: keyof Around, depth: Depth): AnyNode | null {
  return pair[side]?.around[depth[side]] ?? null
}

/**
 * Says what container each pair goes into. What one document has alone goes where its neighbours of both documents go,
 * if it is in the same container; its order among what the other has alone at that place is free.
 */
function place(pairs: readonly LeafPair[], depth: Depth, known: Known): Placed[] {
  const together = containersTogether(pairs, depth)
  const result: Placed[] = []
  let before: Placed | null = null
  let gap: LeafPair[] = []
  for (const pair of pairs) {
    if (!pair.old || !pair.new) gap.push(pair)
    else {
      const after: Placed = { pair, around: aroundBoth(pair, depth, together) }
      result.push(...placeGap(gap, before, after, depth, known), after)
      before = after
      gap = []
    }
  }
  result.push(...placeGap(gap, before, null, depth, known))
  return result
}

function placeGap(
  gap: LeafPair[],
  before: Placed | null,
  after: Placed | null,
  depth: Depth,
  { shared }: Known,
): Placed[] {
  const both = before && after && isSame(before.around, after.around) ? before.around : null
  const [first, middle, last]: Placed[][] = [[], [], []]
  for (const side of sides) {
    const own = gap.filter((pair) => pair[side])
    const belongs = (pair: LeafPair, to: Placed | null) => {
      const container = next(pair, side, depth)
      return (
        container !== null && to !== null && to.around !== null && next(to.pair, side, depth) === container
      )
    }
    let [start, end] = [0, own.length]
    while (start < end && belongs(own[start]!, before)) start += 1
    while (end > start && belongs(own[end - 1]!, after)) end -= 1
    const between = (pair: LeafPair): Around | null => {
      if (both && both[side] === null) return both
      const container = next(pair, side, depth)
      // What both documents have of it stands elsewhere.
      const isPart = container !== null && shared[side].has(container)
      return isPart ? { old: null, new: null, [side]: container } : null
    }
    own.forEach((pair, index) => {
      if (index < start) first!.push({ pair, around: before!.around })
      else if (index < end) middle!.push({ pair, around: between(pair) })
      else last!.push({ pair, around: after!.around })
    })
  }
  return [...first!, ...middle!, ...last!]
}

/** The containers that hold, equally deep in both documents and in containers of the same kinds, one and the same leaf. */
function containersTogether(pairs: readonly LeafPair[], depth: Depth): Map<AnyNode, Set<AnyNode>> {
  const together = new Map<AnyNode, Set<AnyNode>>()
  for (const pair of pairs) {
    const [a, b] = [next(pair, 'old', depth), next(pair, 'new', depth)]
    if (!a || !b || !isAlike(pair.old!, pair.new!, depth)) continue
    const partners = together.get(a) ?? new Set()
    together.set(a, partners.add(b))
  }
  return together
}

function isAlike(a: Leaf, b: Leaf, depth: Depth): boolean {
  if (a.around.length - depth.old !== b.around.length - depth.new) return false
  return a.around.slice(depth.old).every(({ type }, index) => type === b.around[depth.new + index]!.type)
}

function aroundBoth(pair: LeafPair, depth: Depth, together: Map<AnyNode, Set<AnyNode>>): Around | null {
  const [a, b] = [next(pair, 'old', depth), next(pair, 'new', depth)]
  if (!a && !b) return null
  if (a && b && together.get(a)?.has(b)) return { old: a, new: b }
  const deeper = pair.new!.around.length - depth.new >= pair.old!.around.length - depth.old
  return b && (!a || deeper) ? { old: null, new: b } : { old: a, new: null }
}

function isSame(a: Around | null, b: Around | null): boolean {
  return a !== null && b !== null && a.old === b.old && a.new === b.new
}
