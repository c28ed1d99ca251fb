import { fieldsThatWere } from '../../model/attributes.js'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import type { Continuation } from '../pairing/continuations.js'
import type { Entry } from '../pairing/entries.js'
import { isContainer, type LeafPair, pairLeaves } from '../pairing/leaves.js'
import { isRestructured, type Nest, nest, type Plan } from '../pairing/nesting.js'
import type { Step } from '../pairing/steps.js'
import { mergeContinuation } from './continuation.js'
import { type Merging, mark } from './merging.js'
import { rowMerging } from './table.js'

/** Neighbouring steps: of a `region`, which may be one whose containers were cut, joined or put around something. */
export interface Stretch {
  steps: (Step | Continuation)[]
  isRegion: boolean
}

/** Cuts the steps of a list at what both documents have in one place and nothing was put around or taken out of. */
export function regionsOf(
  steps: readonly (Step | Continuation)[],
  from: readonly Entry[],
  to: readonly Entry[],
  { contents }: Merging,
): Stretch[] {
  const stretches: Stretch[] = []
  for (const step of steps) {
    const isLoose =
      'as' in step ||
      step.kind === 'inserted' ||
      step.kind === 'deleted' ||
      (step.kind === 'kept' &&
        isContainer(from[step.a]!.node) &&
        contents.id(from[step.a]!.node) !== contents.id(to[step.b]!.node))
    const last = stretches.at(-1)
    if (last?.isRegion === isLoose) last.steps.push(step)
    else stretches.push({ steps: [step], isRegion: isLoose })
  }
  return stretches
}

/**
 * The steps of a region as nodes in whose containers what both documents have is kept, wherever it stands in either;
 * null where no container was cut or put around anything.
 */
export function restructured(
  { steps, isRegion }: Stretch,
  from: readonly Entry[],
  to: readonly Entry[],
  merging: Merging,
): AnyNode[] | null {
  if (!isRegion || steps.length < 2) return null
  const as = steps.flatMap((step) => ('as' in step ? step.as : step.a < 0 ? [] : step.a))
  const bs = steps.flatMap((step) => ('as' in step ? step.bs : step.b < 0 ? [] : step.b))
  const [olds, news] = [as.map((a) => from[a]!.node), bs.map((b) => to[b]!.node)]
  if (olds.length === 0 || news.length === 0 || ![...olds, ...news].some(isContainer)) return null
  const plans = nest(pairLeaves(olds, news, merging.contents))
  return isRestructured(plans) ? createBuilder(merging)(plans, null) : null
}

/** Makes the nodes of plans; `parts` are those of paragraphs that were split or joined, made with the first of each. */
function createBuilder(merging: Merging): (plans: readonly Plan[], around: Nest | null) => AnyNode[] {
  const parts = new Map<object, AnyNode[]>()
  return build

  function build(plans: readonly Plan[], around: Nest | null): AnyNode[] {
    const isTable = around?.old?.type === 'table' && around.new
    const { mergeRow } = isTable ? rowMerging(around.old!, around.new!, merging) : { mergeRow: null }
    return plans.map((plan) => {
      if ('nest' in plan) return container(plan.nest)
      if ('pair' in plan) return leaf(plan.pair, mergeRow ?? merging.node)
      const { whole, side } = plan
      const origin = { from: side === 'old' ? whole : null, to: side === 'new' ? whole : null }
      return mark(whole, side === 'old' ? 'deleted' : 'inserted', origin, merging)
    })
  }

  function leaf(
    { old, new: now, continuation }: LeafPair,
    merge: (a: AnyNode, b: AnyNode) => AnyNode,
  ): AnyNode {
    if (!continuation) return merge(old!.node, now!.node)
    const { whole, part } = continuation
    const made = parts.get(whole) ?? mergeContinuation(whole.kind, whole.olds, whole.news, merging)
    parts.set(whole, made)
    return made[part]!
  }

  function container(plan: Nest): AnyNode {
    const { old, new: now, continues, holds } = plan
    const children = build(holds, plan)
    const origin = { from: old, to: now }
    if (old && now && !continues.old && !continues.new) {
      const changed = old.type === 'table' ? rowMerging(old, now, merging).changed : undefined
      return merging.inside(old, now, () => ({ children, ...(changed !== undefined && { changed }) }))
    }
    const { position: _, ...fields } = now ?? old!
    const shown = { ...fields, ...(old && now && numbersFrom(plan, 'new')), children }
    const was = old && now ? { ...fieldsThatWere(old, shown), ...numbersFrom(plan, 'old') } : {}
    const data = { ...fields.data, ...(Object.keys(was).length > 0 && { was }) }
    const marked = mark({ ...shown, data }, kindOf(plan), origin, merging)
    const goesOn = (!old && continues.new) || (!now && continues.old)
    if (goesOn) marked.data = { ...marked.data, change: { ...marked.data!.change!, continues: true } }
    return marked
  }
}

/** The number from which an ordered list goes on, where it does. */
function numbersFrom(plan: Nest, side: 'old' | 'new'): { start: number } | null {
  const list = plan[side] as (AnyNode & { ordered?: boolean; start?: number | null }) | null
  if (!plan.continues[side] || list?.type !== 'list' || !list.ordered) return null
  const before = list.children!.findIndex((item) => holds(plan.holds, item, side))
  return { start: (list.start ?? 1) + Math.max(0, before) }
}

function holds(plans: readonly Plan[], item: AnyNode, side: 'old' | 'new'): boolean {
  return plans.some((plan) => {
    if ('whole' in plan) return plan.whole === item && plan.side === side
    if ('pair' in plan) return plan.pair[side]?.node === item
    return plan.nest[side] === item || holds(plan.nest.holds, item, side)
  })
}

function kindOf({ old, new: now, continues }: Nest): MarkKind {
  if (!old) return 'wrapped'
  if (!now) return 'unwrapped'
  return continues.old ? 'split' : 'joined'
}
