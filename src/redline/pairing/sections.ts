import type { AnyNode } from '../../model/tree.js'
import { heaviestChain } from '../sequences/chain.js'
import { candidates, type Gap, gaps, likenessOf, worthOf } from './candidates.js'
import type { Contents } from './content.js'
import { depthOf, type Entry, title } from './entries.js'
import { type Pairing, pairUnique } from './pairing.js'

/** How like must be what stands below two headings of one title, and of different ones, to be one section. */
const LIKE_SAME_TITLE = 0.2
const LIKE_RENAMED = 0.7
/** How like must be what stands below two headings of one title that are elsewhere. */
const LIKE_MOVED = 0.6
/** How like must be two lists or two tables of one section to be one. */
const LIKE_CONTAINER = 0.5
/** What stands below a heading says nothing of it where it is shorter than this, in words. */
const SHORTEST = 5

/**
 * Pairs the headings that no name tells apart: between those that are paired and keep their order, by what stands
 * below them. So of three sections with one title, each goes with itself.
 */
export function pairSections(pairing: Pairing, contents: Contents): void {
  const { from, to } = pairing
  const below = { from: createBodies(from), to: createBodies(to) }
  const alike = ({ as, bs }: Gap, enough: { same: number; renamed: number }) => {
    const [free, came] = [as.filter(isHeading(from)), bs.filter(isHeading(to))]
    if (free.length === 0 || came.length === 0) return []
    return candidates(pairing, free, came, contents, below).flatMap(({ a, b }) => {
      const [heading, other] = [from[a]!.node, to[b]!.node]
      const same = title(heading) === title(other)
      if (!same && depthOf(heading) !== depthOf(other)) return []
      const [old, now] = [below.from(a), below.to(b)]
      if (Math.min(contents.bag(old).length, contents.bag(now).length) < SHORTEST) return []
      const least = same ? enough.same : enough.renamed
      const measure = likenessOf(old, now, contents, least)
      if (measure < least) return []
      return [{ a, b, weight: worthOf(measure + (same ? 1 : 0), a, b, below, contents) }]
    })
  }
  const whole = (entry: Entry, body: (index: number) => AnyNode, index: number) =>
    entry.node.type === 'heading' && entry.key === null
      ? `${title(entry.node)} ${contents.id(body(index))}`
      : null
  pairUnique(
    pairing,
    (entry, index) => whole(entry, below.from, index),
    (entry, index) => whole(entry, below.to, index),
  )
  const kept = heaviestChain(pairing.pairs(contents).filter(({ a }) => isHeading(from)(a)))
  for (const gap of gaps(pairing, kept)) {
    const like = alike(gap, { same: LIKE_SAME_TITLE, renamed: LIKE_RENAMED })
    like.sort((x, y) => x.a - y.a || y.b - x.b)
    for (const { a, b } of heaviestChain(like)) pairing.pair(a, b)
  }
  // What is left of one title may have traded places.
  const [all] = gaps(pairing, [])
  const like = alike(all!, { same: LIKE_MOVED, renamed: Number.POSITIVE_INFINITY })
  like.sort((x, y) => y.weight - x.weight)
  for (const { a, b } of like) if (pairing.toB[a] === -1 && pairing.toA[b] === -1) pairing.pair(a, b)
}

function isHeading(entries: readonly Entry[]) {
  return (index: number) => entries[index]!.node.type === 'heading'
}

/** What stands below a heading, its subsections included, as one node. */
function createBodies(entries: readonly Entry[]): (heading: number) => AnyNode {
  const known = new Map<number, AnyNode>()
  return (heading) => {
    let body = known.get(heading)
    if (!body) {
      const depth = depthOf(entries[heading]!.node)
      let end = heading + 1
      while (end < entries.length && !(isHeading(entries)(end) && depthOf(entries[end]!.node) <= depth))
        end += 1
      body = { type: 'section', children: entries.slice(heading + 1, end).map(({ node }) => node) }
      known.set(heading, body)
    }
    return body
  }
}

/**
 * Pairs blocks that are the only ones of their content in one section: what stands in several sections stays in each,
 * and where it is lost, it is lost there.
 */
export function pairInSections(pairing: Pairing, contents: Contents): void {
  const sections = numberSections(pairing)
  const name = (side: 'from' | 'to') => (entry: Entry, index: number) => {
    const section = sections[side][index]!
    return section < 0 || entry.key !== null ? null : `${section} ${contents.id(entry.node)}`
  }
  pairUnique(pairing, name('from'), name('to'))
}

/**
 * Pairs the lists and the tables that stayed in their section, though something in them changed: they are what a text
 * that moved has moved past. Of several, where none came or went, each goes with that of its place.
 */
export function pairContainers(pairing: Pairing, contents: Contents): void {
  const sections = numberSections(pairing)
  const came = containersIn(pairing.to, pairing.toA, sections.to)
  for (const [place, as] of containersIn(pairing.from, pairing.toB, sections.from)) {
    const bs = came.get(place) ?? []
    if (as.length !== bs.length) continue
    as.forEach((a, index) => {
      const b = bs[index]!
      const measure = likenessOf(pairing.from[a]!.node, pairing.to[b]!.node, contents, LIKE_CONTAINER)
      if (measure >= LIKE_CONTAINER && pairing.fits(a, b)) pairing.pair(a, b)
    })
  }
}

/** The lists and the tables without a partner, by section and kind. */
function containersIn(entries: readonly Entry[], paired: Int32Array, sections: Int32Array) {
  const found = new Map<string, number[]>()
  entries.forEach(({ node }, index) => {
    if (paired[index] !== -1 || sections[index]! < 0 || !containers.has(node.type)) return
    const place = `${node.type} ${sections[index]}`
    const known = found.get(place)
    if (known) known.push(index)
    else found.set(place, [index])
  })
  return found
}

const containers: ReadonlySet<string> = new Set(['list', 'table'])

/** For each entry a number for the section it stands in, the same on both sides; -1 in one that is on one side only. */
function numberSections({ from, to, toA, toB }: Pairing): Record<'from' | 'to', Int32Array> {
  return {
    from: sectionsOf(from, (heading) => toB[heading]!),
    to: sectionsOf(to, (heading) => (toA[heading]! < 0 ? -1 : heading)),
  }
}

function sectionsOf(entries: readonly Entry[], numberOf: (heading: number) => number): Int32Array {
  let section = 0
  return Int32Array.from(entries, ({ node }, index) => {
    if (node.type === 'heading') section = numberOf(index) < 0 ? -1 : numberOf(index) + 1
    return section
  })
}
