import { nameOf } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { align } from './align.js'
import { type Contents, likeness } from './content.js'
import { type Continuation, findContinuations } from './continuations.js'
import { type Entry, entriesOf, NAMES } from './entries.js'

/** What stands in containers of one document: a block of text, a row, or whatever holds nothing that is paired. */
export interface Leaf {
  node: AnyNode
  /** The containers around it, outermost first, as far as they are looked into. */
  around: readonly AnyNode[]
}

/** A leaf as the two documents have it. */
export interface LeafPair {
  old: Leaf | null
  new: Leaf | null
  /** Of paragraphs that were split or joined: all of them, and which of them this is. */
  continuation?: { whole: { olds: AnyNode[]; news: AnyNode[]; kind: Continuation['kind'] }; part: number }
}

/** How like the words of two leaves must be, and how many, that stand in other kinds of containers. */
const LIKE_ELSEWHERE = 0.6
const LONG_ELSEWHERE = 5

const containers: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote'])

export function isContainer(node: AnyNode): boolean {
  return (containers.has(node.type) || node.type === 'table') && (node.children?.length ?? 0) > 0
}

/**
 * Pairs what two lists of blocks hold, whatever container it stands in: for lists, quotations and tables that were
 * cut, joined, or put around something. In the order of either document; what moved is on one side in each place.
 */
export function pairLeaves(from: readonly AnyNode[], to: readonly AnyNode[], contents: Contents): LeafPair[] {
  const [tablesA, tablesB] = [count(from, 'table'), count(to, 'table')]
  const intoTables = tablesA > 0 && tablesB > 0 && tablesA !== tablesB
  const [as, bs] = [leavesOf(from, intoTables), leavesOf(to, intoTables)]
  const [olds, news] = [entries(as), entries(bs)]
  return findContinuations(align(olds, news, contents), olds, news, contents).flatMap((step): LeafPair[] => {
    if ('as' in step) return parts(step, as, bs)
    const [a, b] = [as[step.a] ?? null, bs[step.b] ?? null]
    if (step.kind === 'deleted' || step.kind === 'moved-from') return [{ old: a, new: null }]
    if (step.kind === 'inserted' || step.kind === 'moved-to') return [{ old: null, new: b }]
    return isSure(a!, b!, contents)
      ? [{ old: a, new: b }]
      : [
          { old: a, new: null },
          { old: null, new: b },
        ]
  })
}

function parts({ kind, as, bs }: Continuation, from: readonly Leaf[], to: readonly Leaf[]): LeafPair[] {
  const whole = { olds: as.map((a) => from[a]!.node), news: bs.map((b) => to[b]!.node), kind }
  return Array.from({ length: Math.max(as.length, bs.length) }, (_, part) => ({
    old: from[as[part] ?? as[0]!]!,
    new: to[bs[part] ?? bs[0]!]!,
    continuation: { whole, part },
  }))
}

/** In containers of the same kinds what is paired goes together; elsewhere it has to say the same, or nearly. */
function isSure(a: Leaf, b: Leaf, contents: Contents): boolean {
  const kinds = ({ around }: Leaf) => around.map(({ type }) => type).join(' ')
  if (kinds(a) === kinds(b) || contents.id(a.node) === contents.id(b.node)) return true
  const [bagA, bagB] = [contents.bag(a.node), contents.bag(b.node)]
  return Math.min(bagA.length, bagB.length) >= LONG_ELSEWHERE && likeness(bagA, bagB) >= LIKE_ELSEWHERE
}

function leavesOf(nodes: readonly AnyNode[], intoTables: boolean, around: readonly AnyNode[] = []): Leaf[] {
  return nodes.flatMap((node) => {
    const opens = isContainer(node) && (intoTables || node.type !== 'table')
    return opens ? leavesOf(node.children!, intoTables, [...around, node]) : [{ node, around }]
  })
}

/** Blocks pair by what blocks pair by, rows by what rows do. */
function entries(leaves: readonly Leaf[]): Entry[] {
  const blocks = entriesOf(leaves.map(({ node }) => node))
  return leaves.map(({ node, around }, index) => {
    if (node.type !== 'tableRow') return blocks[index]!
    return rowEntry(node, around.at(-1)?.children?.[0] === node)
  })
}

/** A row of one of several tables: by declared key, or by what its first cells say. */
function rowEntry(node: AnyNode, isHead: boolean): Entry {
  if (isHead) return { node, key: 'head of the table', names: [] }
  if (node.data?.key !== undefined) return { node, key: `row ${node.data.key}`, names: [] }
  const cells = (node.children ?? []).slice(0, NAMES).map(nameOf)
  const names = cells.map((_, end) => JSON.stringify(cells.slice(0, end + 1)))
  return { node, key: null, names: cells[0] ? names : [] }
}

function count(nodes: readonly AnyNode[], type: string): number {
  return nodes.reduce((sum, node) => {
    return sum + (node.type === type ? 1 : containers.has(node.type) ? count(node.children ?? [], type) : 0)
  }, 0)
}
