import type { AnyNode } from '../../model/tree.js'
import { heaviestChain } from '../sequences/chain.js'
import { type Contents, likeness } from './content.js'
import { depthOf } from './entries.js'
import type { Pairing } from './pairing.js'

/** How an entry of the merged list came about, by its index on either side. */
export type Step =
  | { kind: 'kept'; a: number; b: number }
  | { kind: 'deleted' | 'moved-from'; a: number; b: number }
  | { kind: 'inserted' | 'moved-to'; a: number; b: number }

/**
 * The merged list of a pairing: before each kept entry what left there and what came. What came stands beside what it
 * replaces, and never below a heading that left.
 */
export function steps(pairing: Pairing, contents: Contents): Step[] {
  const { from, toA, toB, moves } = pairing
  const result: Step[] = []
  let [gone, came]: Step[][] = [[], []]
  let a = 0
  const leaveUpTo = (end: number) => {
    for (; a < end; a += 1)
      gone!.push(moves.has(a) ? { kind: 'moved-from', a, b: toB[a]! } : { kind: 'deleted', a, b: -1 })
    for (const step of besideEachOther(gone!, came!, pairing, contents)) result.push(step)
    ;[gone, came] = [[], []]
  }
  toA.forEach((partner, b) => {
    if (partner < 0) came!.push({ kind: 'inserted', a: -1, b })
    else if (moves.has(partner)) came!.push({ kind: 'moved-to', a: partner, b })
    else {
      leaveUpTo(partner)
      result.push({ kind: 'kept', a: a++, b })
    }
  })
  leaveUpTo(from.length)
  return result
}

/** Up to so many combinations it is worked out what replaces what; beyond, all that left stands before all that came. */
const MOST = 4096
/** How much of their words a section, a row or an item must share with what is to stand beside it. */
const RESEMBLING = 0.1

function besideEachOther(gone: Step[], came: Step[], pairing: Pairing, contents: Contents): Step[] {
  if (gone.length === 0 || came.length === 0 || gone.length * came.length > MOST) return [...gone, ...came]
  const nodeOf = (end: 'a' | 'b') => (step: Step) =>
    (end === 'a' ? pairing.from[step.a] : pairing.to[step.b])!.node
  const [old, now] = [cut(gone, nodeOf('a')), cut(came, nodeOf('b'))]
  const block = (step: Step) => [step]
  const blocks = inTurn(old.lead.map(block), now.lead.map(block), ([left], [right]) => {
    const [x, y] = [nodeOf('a')(left!), nodeOf('b')(right!)]
    if (x.type !== y.type) return 0
    const like = likeness(contents.bag(x), contents.bag(y))
    const counts = x.type !== 'tableRow' && x.type !== 'listItem'
    return counts ? 0.01 + like : like >= RESEMBLING ? like : 0
  })
  const whole = (end: 'a' | 'b', sections: Step[][]) =>
    new Map(sections.map((section) => [section, { type: 'section', children: section.map(nodeOf(end)) }]))
  const [bodies, others] = [whole('a', old.sections), whole('b', now.sections)]
  const sections = inTurn(old.sections, now.sections, (left, right) => {
    const like = likeness(contents.bag(bodies.get(left)!), contents.bag(others.get(right)!))
    return like >= RESEMBLING ? like : 0
  })
  return [...blocks, ...sections]
}

/** Two lists as one: of each pair of the heaviest chain both stand side by side, the rest as in their lists. */
function inTurn(old: Step[][], now: Step[][], weigh: (a: Step[], b: Step[]) => number): Step[] {
  const pairs = old.flatMap((left, a) =>
    // For one `a`, later `b` first: a chain can then hold only one of them.
    now
      .map((_, index) => now.length - 1 - index)
      .flatMap((b) => {
        const weight = weigh(left, now[b]!)
        return weight > 0 ? [{ a, b, weight }] : []
      }),
  )
  const result: Step[][] = []
  let last = { a: 0, b: 0 }
  for (const { a, b } of [...heaviestChain(pairs), { a: old.length, b: now.length }]) {
    result.push(
      ...old.slice(last.a, a),
      ...now.slice(last.b, b),
      ...old.slice(a, a + 1),
      ...now.slice(b, b + 1),
    )
    last = { a: a + 1, b: b + 1 }
  }
  return result.flat()
}

/** What stands before the first heading, and then the sections, each with those below it. */
function cut(steps: readonly Step[], nodeOf: (step: Step) => AnyNode): { lead: Step[]; sections: Step[][] } {
  const [lead, sections]: [Step[], Step[][]] = [[], []]
  let depth = 0
  for (const step of steps) {
    const node = nodeOf(step)
    const heads = node.type === 'heading' && (sections.length === 0 || depthOf(node) <= depth)
    if (heads) {
      depth = depthOf(node)
      sections.push([step])
    } else (sections.at(-1) ?? lead).push(step)
  }
  return { lead, sections }
}
