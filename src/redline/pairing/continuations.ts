import { type Contents, likeness } from './content.js'
import type { Entry } from './entries.js'
import type { Step } from './steps.js'

/** Old paragraphs that became one, or an old one that became several: by index, in order, at least two on one side. */
export interface Continuation {
  kind: 'split' | 'joined'
  as: number[]
  bs: number[]
}

/** How much of a further paragraph must be words that its partner has left over. */
const CARRIED_ON = 0.6

/**
 * Finds paragraphs that were split or joined: a paragraph that is only on one side, beside a pair that it makes
 * more alike, and mostly made of the words that the other side of the pair has more. The steps that it takes up
 * are replaced by one for all.
 */
export function findContinuations(
  steps: readonly Step[],
  from: readonly Entry[],
  to: readonly Entry[],
  contents: Contents,
): (Step | Continuation)[] {
  const partner = {
    a: new Map(steps.map((step) => [step.a, step])),
    b: new Map(steps.map((step) => [step.b, step])),
  }
  const bag = { a: (a: number) => contents.bag(from[a]!.node), b: (b: number) => contents.bag(to[b]!.node) }
  const taken = new Set<Step>()
  const found = new Map<Step, Continuation>()
  for (const step of steps) {
    if (step.kind !== 'kept' || !isParagraph(from[step.a]) || !isParagraph(to[step.b])) continue
    if (contents.id(from[step.a]!.node) === contents.id(to[step.b]!.node)) continue
    const bs = gather('b', step.b, 'inserted', bag.a(step.a))
    const as = bs.length > 1 ? [step.a] : gather('a', step.a, 'deleted', bag.b(step.b))
    if (as.length + bs.length > 2) found.set(step, { kind: bs.length > 1 ? 'split' : 'joined', as, bs })
  }
  return steps.filter((step) => !taken.has(step)).map((step) => found.get(step) ?? step)

  /** The paragraphs of one end that together say what `whole` says, around the one at `index`. */
  function gather(end: 'a' | 'b', index: number, kind: Step['kind'], whole: Int32Array): number[] {
    const entries = end === 'a' ? from : to
    const parts = [index]
    let said = bag[end](index)
    for (const direction of [1, -1]) {
      for (let next = index + direction; ; next += direction) {
        const step = partner[end].get(next)
        if (step?.kind !== kind || taken.has(step) || !isParagraph(entries[next])) break
        const more = bag[end](next)
        const together = Int32Array.from([...said, ...more]).sort()
        const carried = shared(more, left(whole, said))
        if (carried < CARRIED_ON * more.length || likeness(whole, together) <= likeness(whole, said)) break
        said = together
        taken.add(step)
        if (direction === 1) parts.push(next)
        else parts.unshift(next)
      }
    }
    return parts
  }
}

function isParagraph(entry: Entry | undefined): boolean {
  return entry?.node.type === 'paragraph'
}

/** What is left of one sorted bag when another is taken out of it. */
function left(bag: Int32Array, out: Int32Array): Int32Array {
  let at = 0
  return bag.filter((word) => {
    while (at < out.length && out[at]! < word) at += 1
    if (out[at] !== word) return true
    at += 1
    return false
  })
}

function shared(a: Int32Array, b: Int32Array): number {
  return a.length - left(a, b).length
}
