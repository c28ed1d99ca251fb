import { nameOf } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { heaviestChain } from '../sequences/chain.js'
import { align } from './align.js'
import type { Contents } from './content.js'
import type { Entry } from './entries.js'
import { Pairing } from './pairing.js'
import { alike, type Columns, rowEntries, rowsOf } from './rows.js'
import { type Step, steps } from './steps.js'

/** How like the cells of two columns must be, on average, to be one column under another heading; and where the headings are alike. */
const LIKE_RENAMED = 0.5
const LIKE_REWORDED = 0.25
/** How like headings must be to be called alike. */
const LIKE_HEADING = 0.4

/** How the columns of two tables go together: one by one, as they nearly always do, or as headings and content say. */
export function pairColumns(from: AnyNode, to: AnyNode, contents: Contents): Step[] {
  const [headA, headB] = [from.children?.[0], to.children?.[0]]
  const [widthA, widthB] = [widthOf(from), widthOf(to)]
  const known = JSON.stringify(from.data?.columns) === JSON.stringify(to.data?.columns)
  const sameHead = headA && headB && contents.id(headA) === contents.id(headB)
  if (known && sameHead && widthA === widthB) {
    return Array.from({ length: widthB }, (_, index): Step => ({ kind: 'kept', a: index, b: index }))
  }
  const [as, bs] = [columnsOf(from, widthA), columnsOf(to, widthB)]
  const found = align(as, bs, contents)
  const pairs = renamed(found, from, to, as, bs, contents)
  return pairs.length === 0 ? found : withPairs(found, pairs, as, bs, contents)
}

function widthOf(table: AnyNode): number {
  return rowsOf(table).reduce((most, row) => Math.max(most, row.children?.length ?? 0), 0)
}

/** Each column as one node with its cells, known by declared key or by its heading. */
function columnsOf(table: AnyNode, width: number): Entry[] {
  const keys = table.data?.columns
  return Array.from({ length: width }, (_, index) => {
    const cells = rowsOf(table).flatMap((row) => row.children?.[index] ?? [])
    const node: AnyNode = { type: 'tableColumn', children: cells }
    const key = keys?.[index] ?? null
    const heading = table.children?.[0]?.children?.[index]
    const name = heading ? nameOf(heading) : ''
    return { node, key, names: key === null && name ? [name] : [] }
  })
}

/** The columns that steps give to both tables. */
export function sharedColumns(steps: readonly Step[]): Columns {
  return steps.filter(({ kind }) => kind === 'kept' || kind === 'moved-to').map(({ a, b }) => ({ a, b }))
}

/** Columns that went and columns that came, without keys, that say the same of the same rows: these have another heading. */
function renamed(
  found: readonly Step[],
  from: AnyNode,
  to: AnyNode,
  as: readonly Entry[],
  bs: readonly Entry[],
  contents: Contents,
): { a: number; b: number }[] {
  const gone = found.filter(({ kind, a }) => kind === 'deleted' && as[a]!.key === null)
  const came = found.filter(({ kind, b }) => kind === 'inserted' && bs[b]!.key === null)
  if (gone.length === 0 || came.length === 0) return []
  const rows = pairedRows(from, to, sharedColumns(found), contents)
  const [heads, body] = [rows.slice(0, 1), rows.slice(1)]
  const like = gone.flatMap(({ a }) =>
    came.flatMap(({ b }) => {
      const heading = average(heads, a, b, contents)
      const cells = average(body, a, b, contents)
      const enough = heading >= LIKE_HEADING ? LIKE_REWORDED : LIKE_RENAMED
      return cells >= enough ? [{ a, b, weight: cells + heading }] : []
    }),
  )
  like.sort((x, y) => y.weight - x.weight || x.a + x.b - y.a - y.b || x.a - y.a)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  return like.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false
    takenA.add(a)
    takenB.add(b)
    return true
  })
}

/** The rows that go together as far as the columns say that both tables have, the heads first. */
function pairedRows(from: AnyNode, to: AnyNode, columns: Columns, contents: Contents): [AnyNode, AnyNode][] {
  const [as, bs] = rowEntries(from, to, columns, contents)
  return align(as, bs, contents).flatMap(({ kind, a, b }): [AnyNode, AnyNode][] =>
    kind === 'kept' || kind === 'moved-to' ? [[as[a]!.node, bs[b]!.node]] : [],
  )
}

/** How like the cells of two columns are, in rows where either says anything; 1 where none does. */
function average(rows: readonly [AnyNode, AnyNode][], a: number, b: number, contents: Contents): number {
  const cells = rows
    .map(([old, now]) => [old.children?.[a], now.children?.[b]] as const)
    .filter((pair) => pair.some((cell) => cell?.children?.length))
  const sum = cells.reduce((all, [old, now]) => all + (old && now ? alike(old, now, contents) : 0), 0)
  return cells.length === 0 ? 1 : sum / cells.length
}

/** The steps with more pairs: in their place where the order allows it, else as moves. */
function withPairs(
  found: readonly Step[],
  pairs: readonly { a: number; b: number }[],
  as: readonly Entry[],
  bs: readonly Entry[],
  contents: Contents,
): Step[] {
  const pairing = new Pairing(as, bs)
  for (const { a, b } of [...sharedColumns(found), ...pairs]) pairing.pair(a, b)
  const kept = found.filter(({ kind }) => kind === 'kept').map(({ a, b }) => ({ a, b, weight: as.length }))
  const ordered = [...kept, ...pairs.map(({ a, b }) => ({ a, b, weight: 1 }))].sort((x, y) => x.a - y.a)
  const inPlace = new Set(heaviestChain(ordered).map(({ a }) => a))
  for (const { a } of [...sharedColumns(found), ...pairs]) if (!inPlace.has(a)) pairing.moves.add(a)
  return steps(pairing, contents)
}
