import { fieldsThatWere, visibleFields, visibleValue } from '../../model/attributes.js'
import type { AnyNode } from '../../model/tree.js'
import { align } from '../pairing/align.js'
import { createContents } from '../pairing/content.js'
import { type Continuation, findContinuations } from '../pairing/continuations.js'
import { type Entry, entriesOf } from '../pairing/entries.js'
import type { Step } from '../pairing/steps.js'
import { mergeLines } from '../words/lines.js'
import { mergePhrasing } from '../words/phrasing.js'
import { mergeContinuation } from './continuation.js'
import { type Merger, type Merging, mark, type Origin } from './merging.js'
import { regionsOf, restructured } from './restructure.js'
import { mergeTable } from './table.js'

/** How two nodes of one kind become one: by kind, and by default as a list of blocks. */
const mergers: Record<string, Merger> = {
  paragraph: phrasing,
  heading: phrasing,
  tableCell: phrasing,
  table: mergeTable,
  code: lines,
  html: lines,
  yaml: lines,
}

export function createMerging(): Merging {
  const merging: Merging = {
    contents: createContents(),
    origins: new WeakMap(),
    node: (from, to, merger) => mergeNode(from, to, merging, merger),
    inside: (from, to, merger) => mergeInside(from, to, merging, merger),
    blocks: (from, to, merge) => mergeBlocks(from, to, merging, merge),
  }
  return merging
}

function mergeNode(from: AnyNode, to: AnyNode, merging: Merging, merger?: Merger): AnyNode {
  const same = merging.contents.id(from) === merging.contents.id(to) && sameShape(from, to)
  return same ? keep(from, to, merging) : mergeInside(from, to, merging, merger)
}

function mergeInside(
  from: AnyNode,
  to: AnyNode,
  merging: Merging,
  merger = mergers[to.type] ?? blocks,
): AnyNode {
  const { position: _, data, ...fields } = to
  const was = fieldsThatWere(from, to)
  const inside = merger(from, to, merging)
  const changed =
    inside.changed ??
    visibleFields(to).some((field) => !same(visibleValue(from, field), visibleValue(to, field)))
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

function mergeBlocks(
  from: readonly Entry[],
  to: readonly Entry[],
  merging: Merging,
  merge = (from: AnyNode, to: AnyNode): AnyNode => mergeNode(from, to, merging),
): AnyNode[] {
  const moves = new Map<number, Origin>()
  const steps = findContinuations(align(from, to, merging.contents), from, to, merging.contents)
  return regionsOf(steps, from, to, merging).flatMap((region) => {
    return restructured(region, from, to, merging) ?? region.steps.flatMap(mergeStep)
  })

  function mergeStep(step: Step | Continuation): AnyNode | AnyNode[] {
    if ('as' in step) {
      const [olds, news] = [step.as.map((a) => from[a]!.node), step.bs.map((b) => to[b]!.node)]
      return mergeContinuation(step.kind, olds, news, merging)
    }
    const { kind, a, b } = step
    const origin = moves.get(a) ?? { from: from[a]?.node ?? null, to: to[b]?.node ?? null }
    if (kind === 'moved-from' || kind === 'moved-to') moves.set(a, origin)
    if (kind === 'inserted') return mark(origin.to!, kind, origin, merging)
    if (kind === 'deleted' || kind === 'moved-from') return mark(origin.from!, kind, origin, merging)
    const merged = merge(origin.from!, origin.to!)
    return kind === 'kept' ? merged : mark(merged, kind, origin, merging)
  }
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
