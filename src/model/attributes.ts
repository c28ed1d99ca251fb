import { collapse } from './plain.js'
import type { AnyNode } from './tree.js'

/**
 * The fields of each node kind that a reader can see. A difference in one of them is a change; in any other
 * field (how loosely a list is set, where a label has capitals) it is kept for `accept` and `reject` but is no change.
 */
const visible: Record<string, readonly string[]> = {
  heading: ['depth'],
  text: ['value'],
  inlineCode: ['value'],
  code: ['lang', 'meta', 'value'],
  html: ['value'],
  yaml: ['value'],
  toml: ['value'],
  list: ['ordered', 'start'],
  listItem: ['checked'],
  table: ['align'],
  link: ['url', 'title'],
  image: ['url', 'title', 'alt'],
  linkReference: ['identifier', 'referenceType'],
  imageReference: ['identifier', 'referenceType', 'alt'],
  definition: ['identifier', 'url', 'title'],
  footnoteReference: ['identifier'],
  footnoteDefinition: ['identifier'],
}

const structural = new Set(['type', 'children', 'position', 'data'])

/** The visible fields of a node. Of a kind that is not known here, all of them. */
export function visibleFields(node: AnyNode): readonly string[] {
  return (
    visible[node.type] ??
    Object.keys(node)
      .filter((field) => !structural.has(field))
      .sort()
  )
}

/** The field as it counts in a comparison: absent and null are one, and text is the same however it wraps. */
export function visibleValue(node: AnyNode, field: string): unknown {
  const value = (node as unknown as Record<string, unknown>)[field]
  if (value === undefined || value === null || (field === 'ordered' && value === false)) return null
  return node.type === 'text' && typeof value === 'string' ? collapse(value) : value
}

/** The visible fields as one string: equal for nodes that look alike apart from their children. */
export function signature(node: AnyNode): string {
  if (node.type === 'text') return `text ${visibleValue(node, 'value')}`
  const fields = visibleFields(node)
  if (fields.length === 0) return node.type
  return `${node.type}${JSON.stringify(fields.map((field) => visibleValue(node, field)))}`
}

/**
 * The fields that differ between two nodes of one kind, as they were in the old one; null where none does. What the old
 * one itself remembers in `data.was` is what it was.
 */
export function fieldsThatWere(from: AnyNode, to: AnyNode): Record<string, unknown> | null {
  const was: Record<string, unknown> = {}
  const old = (from.data?.was ? asItWas(from) : from) as unknown as Record<string, unknown>
  const now = to as unknown as Record<string, unknown>
  for (const field of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (field === 'type' || field === 'children' || field === 'position') continue
    if (!same(old[field], now[field])) was[field] = old[field]
  }
  return Object.keys(was).length > 0 ? was : null
}

function asItWas(node: AnyNode): AnyNode {
  const { was, ...rest } = node.data!
  const { data: _, ...fields } = node
  return { ...fields, ...(Object.keys(rest).length > 0 && { data: rest }), ...was }
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  )
}
