import type { AnyNode, Mark } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import type { Spot } from './spots.js'

/**
 * The units of change of a merged tree: the smallest blocks, rows, cells and columns that differ, each with an id
 * made from where it stands.
 */
export interface Unit extends Spot {
  /** What the unit is, as far as its class depends on it. */
  type:
    | 'clause'
    | 'heading'
    | 'row'
    | 'column'
    | 'cell'
    | 'block'
    | 'split'
    | 'joined'
    | 'container-split'
    | 'container-joined'
    | 'nesting'
    | 'metadata'
  /** The marked nodes: for a clause its heading and blocks, for a column its cells. */
  nodes: AnyNode[]
  /** Whether only what is in the nodes belongs to the unit, and a mark on a node itself to another. */
  inner: boolean
}

/** One of the two documents. */
export type End = 'from' | 'to'

/** The spots of a node: in each document that has it. */
export type Spots = Partial<Record<End, Spot>>

export interface Walk {
  origins: WeakMap<AnyNode, Origin>
  /** The first of each paragraph that was split or joined, for every one of them; see parts.ts. */
  firsts: ReadonlyMap<AnyNode, AnyNode>
  /** The unit of such a paragraph, by the first. */
  continued: Map<AnyNode, Unit>
  add(type: Unit['type'], spot: Spot, nodes: AnyNode[], inner?: boolean): Unit
  /** Gives the marks in a node to a unit, though what it says is none of the unit's. */
  tie(node: AnyNode, unit: Unit): void
  /** Takes note of a container that came or went with nothing in it but what moved: it has the id of that. */
  empty(node: AnyNode): void
  /** Takes note of a mark at a place that something moved away from: it gets its id from where that went. */
  depart(node: AnyNode): void
}

/** The spots of a node in the documents that have it. */
export function spotsOf(node: AnyNode, spot: (end: End) => Spot): Spots {
  const kind = kindOf(node)
  const spots: Spots = {}
  if (kind !== 'inserted' && kind !== 'moved-to' && kind !== 'split') spots.from = spot('from')
  if (kind !== 'deleted' && kind !== 'moved-from' && kind !== 'joined') spots.to = spot('to')
  return spots
}

/** The spot that names a wholly marked node: in the new document, or, for what is gone, in the old one. */
export function marked(node: AnyNode, spots: Spots): Spot {
  if (spots.to) return spots.to
  const gone = spots.from!
  const declared = node.data?.id !== undefined || node.data?.key !== undefined
  return declared ? gone : { ...gone, id: `${gone.id}.was` }
}

/** Whether a node of text has a change of its own in it. */
export function isEdited(node: AnyNode): boolean {
  return (
    kindOf(node) === 'changed' || (node.children?.some((child) => isEdit(child) || isEdited(child)) ?? false)
  )
}

export function kindOf(node: AnyNode): Mark['kind'] | undefined {
  return node.data?.change?.kind
}

/** Whether a container is cut, joined, or around what it holds in one document alone. */
export function isNested(node: AnyNode): boolean {
  const kind = kindOf(node)
  if (kind === 'wrapped' || kind === 'unwrapped') return true
  return (kind === 'split' || kind === 'joined') && node.type !== 'paragraph'
}

/** Whether something in a node moved there, or away from there. */
export function holdsMoves({ children }: AnyNode): boolean {
  return children?.some((child) => isMove(child) || holdsMoves(child)) ?? false
}

/** A node without what moved there, or away from there; null where nothing is left. */
export function withoutMoves(node: AnyNode): AnyNode | null {
  if (!holdsMoves(node)) return node
  const children = node.children!.flatMap((child) => (isMove(child) ? [] : (withoutMoves(child) ?? [])))
  return children.length > 0 ? { ...node, children } : null
}

function isMove(node: AnyNode): boolean {
  return kindOf(node) === 'moved-from' || kindOf(node) === 'moved-to'
}

function isEdit({ type }: AnyNode): boolean {
  return type === 'insertion' || type === 'deletion'
}

export function isContainer({ type, children }: AnyNode): boolean {
  return children !== undefined && type !== 'paragraph' && type !== 'heading'
}
