import type { AnyNode, MarkKind } from '../model/tree.js'
import { align, type Entry } from './align.js'
import { fieldsThatWere, visibleFields, visibleValue } from './attributes.js'
import type { Contents } from './content.js'
import { entriesOf } from './entries.js'
import { mergeLines } from './lines.js'
import { mergePhrasing } from './phrasing.js'
import { mergeTable } from './table.js'

/** Where a node of the merged tree comes from. Both places of a move have one and the same. */
export interface Origin {
  from: AnyNode | null
  to: AnyNode | null
}

/** What the merging of one pair of documents shares. Marks get their ids afterwards, from where they stand. */
export interface Merging {
  contents: Contents
  origins: WeakMap<AnyNode, Origin>
}

/** What becomes of the content of two nodes: the fields that it sets on the merged one. */
export type Merger = (from: AnyNode, to: AnyNode, merging: Merging) => Pick<AnyNode, 'children' | 'data'>

/** How two nodes of one kind become one: by kind, and by default as a list of blocks. */
const mergers: Record<string, Merger> = {
  paragraph: phrasing,
  heading: phrasing,
  tableCell: phrasing,
  table: (from, to, merging) => ({ children: mergeTable(from, to, merging) }),
  code: lines,
  html: lines,
  yaml: lines,
}

/** Two nodes of one kind as one, with marks where they differ. */
export function mergeNode(
  from: AnyNode,
  to: AnyNode,
  merging: Merging,
  merger = mergers[to.type] ?? blocks,
): AnyNode {
  if (merging.contents.id(from) === merging.contents.id(to) && sameShape(from, to))
    return keep(from, to, merging)
  const { position: _, data, ...fields } = to
  const was = fieldsThatWere(from, to)
  const changed = visibleFields(to).some((field) => !same(visibleValue(from, field), visibleValue(to, field)))
  const inside = merger(from, to, merging)
  const merged: AnyNode = { ...fields, ...(inside.children && { children: inside.children }) }
  const marks = {
    ...(was && { was }),
    ...(changed && { change: { id: '', kind: 'changed' as const } }),
    ...inside.data,
  }
  if (data || Object.keys(marks).length > 0) merged.data = { ...data, ...marks }
  merging.origins.set(merged, { from, to })
  return merged
}

/** Two lists of blocks, items or rows as one. */
export function mergeBlocks(
  from: readonly Entry[],
  to: readonly Entry[],
  merging: Merging,
  merger?: Merger,
): AnyNode[] {
  const moves = new Map<number, Origin>()
  return align(from, to, merging.contents).map(({ kind, a, b }) => {
    const origin = moves.get(a) ?? { from: from[a]?.node ?? null, to: to[b]?.node ?? null }
    if (kind === 'moved-from' || kind === 'moved-to') moves.set(a, origin)
    if (kind === 'inserted') return mark(origin.to!, kind, origin, merging)
    if (kind === 'deleted' || kind === 'moved-from') return mark(origin.from!, kind, origin, merging)
    const merged = mergeNode(origin.from!, origin.to!, merging, merger)
    return kind === 'kept' ? merged : mark(merged, kind, origin, merging)
  })
}

/** A copy of a node with a mark on it. */
export function mark(node: AnyNode, kind: MarkKind, origin: Origin, { origins }: Merging): AnyNode {
  const marked = { ...node, data: { ...node.data, change: { id: '', kind } } }
  origins.set(marked, origin)
  return marked
}

/** The node that both sides have: as the new one has it, remembering what is not to be seen of the old one. */
function keep(from: AnyNode, to: AnyNode, merging: Merging): AnyNode {
  const { position: _, ...fields } = to
  const was = fieldsThatWere(from, to)
  const kept: AnyNode = { ...fields, ...(was && { data: { ...to.data, was } }) }
  if (to.children)
    kept.children = to.children.map((child, index) => keep(from.children![index]!, child, merging))
  merging.origins.set(kept, { from, to })
  return kept
}

/** Equal content can still be cut into text nodes differently; then it is not kept node by node. */
function sameShape(a: AnyNode, b: AnyNode): boolean {
  if (a.type !== b.type || a.children?.length !== b.children?.length) return false
  return a.children?.every((child, index) => sameShape(child, b.children![index]!)) ?? true
}

function phrasing(from: AnyNode, to: AnyNode): ReturnType<Merger> {
  return { children: mergePhrasing(from.children ?? [], to.children ?? []) as AnyNode[] }
}

function blocks(from: AnyNode, to: AnyNode, merging: Merging): ReturnType<Merger> {
  if (!to.children) return {}
  return { children: mergeBlocks(entriesOf(from.children ?? []), entriesOf(to.children), merging) }
}

function lines(from: AnyNode, to: AnyNode): ReturnType<Merger> {
  return { data: { lines: mergeLines(from.value ?? '', to.value ?? '') } }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
