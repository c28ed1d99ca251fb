import type { AnyNode } from '../../model/tree.js'
import { pairColumns, sharedColumns } from '../pairing/columns.js'
import { rowEntries } from '../pairing/rows.js'
import type { Step } from '../pairing/steps.js'
import { type Merger, type Merging, mark, type Origin } from './merging.js'

/**
 * The rows of two tables as one list. Columns pair first, as whole columns; a row of both sides then has the cells
 * of both, each cell that only one side has with a mark of its own. The table itself changed where a column that
 * both have is aligned otherwise.
 */
export function mergeTable(from: AnyNode, to: AnyNode, merging: Merging): ReturnType<Merger> {
  const { mergeRow, changed, steps } = rowMerging(from, to, merging)
  const [as, bs] = rowEntries(from, to, sharedColumns(steps), merging.contents)
  return { children: merging.blocks(as, bs, mergeRow), changed }
}

export interface RowMerging {
  mergeRow: (a: AnyNode, b: AnyNode) => AnyNode
  /** Whether the columns of the two tables are aligned otherwise. */
  changed: boolean
  /** Whether each column stands where it stood, and none came or went. */
  inPlace: boolean
  steps: Step[]
}

/** How a row of one table and one of another become one. */
export function rowMerging(from: AnyNode, to: AnyNode, merging: Merging): RowMerging {
  const steps = pairColumns(from, to, merging.contents)
  const merger: Merger = (a, b) => ({ children: mergeCells(a, b, steps, merging) })
  const alignment = (table: AnyNode, index: number) =>
    (table as AnyNode & { align?: unknown[] }).align?.[index] ?? null
  const changed = steps.some(({ kind, a, b }) => kind === 'kept' && alignment(from, a) !== alignment(to, b))
  const inPlace = steps.every(({ kind, a, b }) => kind === 'kept' && a === b)
  const merge = inPlace ? merging.node : merging.inside
  return { mergeRow: (a, b) => merge(a, b, merger), changed, inPlace, steps }
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
