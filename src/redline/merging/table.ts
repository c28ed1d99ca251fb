import { plain } from '../../model/plain.js'
import type { AnyNode } from '../../model/tree.js'
import { align, type Step } from '../pairing/align.js'
import { type Entry, rowEntries } from '../pairing/entries.js'
import { type Merger, type Merging, mark, type Origin } from './merging.js'

/**
 * The rows of two tables as one list. Columns pair first, as whole columns; a row of both sides then has the cells
 * of both, each cell that only one side has with a mark of its own. The table itself changed where a column that
 * both have is aligned otherwise.
 */
export function mergeTable(from: AnyNode, to: AnyNode, merging: Merging): ReturnType<Merger> {
  const steps = pairColumns(from, to, merging)
  const rows = (table: AnyNode) => rowEntries(table.children ?? [])
  const merger: Merger = (a, b) => ({ children: mergeCells(a, b, steps, merging) })
  const alignment = (table: AnyNode, index: number) =>
    (table as AnyNode & { align?: unknown[] }).align?.[index] ?? null
  const changed = steps.some(({ kind, a, b }) => kind === 'kept' && alignment(from, a) !== alignment(to, b))
  const inPlace = steps.every(({ kind, a, b }) => kind === 'kept' && a === b)
  const mergeRow = inPlace ? merging.node : merging.inside
  const merge = (a: AnyNode, b: AnyNode) => mergeRow(a, b, merger)
  return { children: merging.blocks(rows(from), rows(to), merge), changed }
}

/** How the columns go together: one by one, as they nearly always do, or as their headings and content say. */
function pairColumns(from: AnyNode, to: AnyNode, merging: Merging): Step[] {
  const [headA, headB] = [from.children?.[0], to.children?.[0]]
  const width = (table: AnyNode) =>
    (table.children ?? []).reduce((most, row) => Math.max(most, row.children?.length ?? 0), 0)
  const known = JSON.stringify(from.data?.columns) === JSON.stringify(to.data?.columns)
  const sameHead = headA && headB && merging.contents.id(headA) === merging.contents.id(headB)
  if (known && sameHead && width(from) === width(to)) {
    return Array.from({ length: width(to) }, (_, index): Step => ({ kind: 'kept', a: index, b: index }))
  }
  const [as, bs] = [columnsOf(from, width(from)), columnsOf(to, width(to))]
  return renamed(align(as, bs, merging.contents), as, bs)
}

/** As many columns gone as came at one place, none with a key: they are the same columns under other headings. */
function renamed(steps: readonly Step[], from: readonly Entry[], to: readonly Entry[]): Step[] {
  const result: Step[] = []
  for (let index = 0; index < steps.length; ) {
    let end = index
    while (end < steps.length && steps[end]!.kind !== 'kept') end += 1
    const run = steps.slice(index, end)
    const gone = run.filter(({ kind, a }) => kind === 'deleted' && from[a]!.key === null)
    const came = run.filter(({ kind, b }) => kind === 'inserted' && to[b]!.key === null)
    const same = gone.length === came.length && gone.length + came.length === run.length
    result.push(...(same ? gone.map(({ a }, at): Step => ({ kind: 'kept', a, b: came[at]!.b })) : run))
    result.push(...steps.slice(end, end + 1))
    index = end + 1
  }
  return result
}

/** Each column as one node with its cells, known by declared key or by its heading. */
function columnsOf(table: AnyNode, width: number): Entry[] {
  const keys = table.data?.columns
  return Array.from({ length: width }, (_, index) => {
    const cells = (table.children ?? []).flatMap((row) => row.children?.[index] ?? [])
    const node: AnyNode = { type: 'tableColumn', children: cells }
    const key = keys?.[index] ?? null
    const heading = table.children?.[0]?.children?.[index]
    return { node, key, names: key === null && heading && plain(heading) ? [plain(heading)] : [] }
  })
}

function mergeCells(from: AnyNode, to: AnyNode, steps: readonly Step[], merging: Merging): AnyNode[] {
  const moves = new Map<number, Origin>()
  return steps.flatMap(({ kind, a, b }) => {
    const origin = moves.get(a) ?? { from: from.children?.[a] ?? null, to: to.children?.[b] ?? null }
    if (kind === 'moved-from' || kind === 'moved-to') moves.set(a, origin)
    return mergeCell(kind, origin, merging)
  })
}

/** A cell of a column; where a row is too short for the column, what there is of it came or went. */
function mergeCell(kind: Step['kind'], origin: Origin, merging: Merging): AnyNode[] {
  const { from, to } = origin
  if (from && to) {
    if (kind === 'moved-from') return [mark(from, kind, origin, merging)]
    const merged = merging.node(from, to)
    return [kind === 'moved-to' ? mark(merged, kind, origin, merging) : merged]
  }
  if (from) return kind === 'moved-to' ? [] : [mark(from, 'deleted', origin, merging)]
  return to && kind !== 'moved-from' ? [mark(to, 'inserted', origin, merging)] : []
}
