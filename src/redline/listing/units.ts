import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import { clausesOf } from './clauses.js'
import { createNumbering, createSectionNamer, inside, TOP } from './spots.js'
import { walkTable } from './table-units.js'
import {
  type End,
  isContainer,
  isEdited,
  kindOf,
  marked,
  type Spots,
  spotsOf,
  type Unit,
  type Walk,
} from './unit.js'

/** Lists the units in the order of the tree (a move where it went to) and puts their ids on the tree's marks. */
export function listUnits(tree: AnyNode, origins: WeakMap<AnyNode, Origin>): Unit[] {
  const units: Unit[] = []
  const taken = new Map<string, number>()
  const departures = new Map<Origin, AnyNode>()
  const walk: Walk = {
    origins,
    add(type, spot, nodes, inner = false) {
      const count = (taken.get(spot.id) ?? 0) + 1
      taken.set(spot.id, count)
      const unit = { ...spot, id: count === 1 ? spot.id : `${spot.id}.${count}`, type, nodes, inner }
      units.push(unit)
      return unit
    },
    depart: (node) => departures.set(origins.get(node)!, node),
  }
  walkSections(tree.children ?? [], walk)
  // In order, so that a change inside a changed list has its own id and not the list's.
  for (const { id, nodes, inner } of units) {
    for (const node of inner ? nodes.flatMap(({ children }) => children ?? []) : nodes) stamp(node, id)
  }
  for (const { id, nodes, inner } of units) {
    for (const node of inner ? [] : nodes) {
      const departed = departures.get(origins.get(node)!)
      if (departed && node.data?.change?.kind === 'moved-to') stamp(departed, id)
    }
  }
  return units
}

function walkSections(children: readonly AnyNode[], walk: Walk): void {
  const clauses = clausesOf(children, walk.origins)
  const units = new Map<AnyNode, Unit>()
  const name = { from: createSectionNamer(headingsOf('from')), to: createSectionNamer(headingsOf('to')) }
  const number = { from: createNumbering(TOP), to: createNumbering(TOP) }
  for (const [index, node] of children.entries()) {
    const spots = spotsOf(node, (end) => {
      if (node.type !== 'heading') return number[end](node)
      const section = name[end](walk.origins.get(node)![end]!)
      number[end] = createNumbering(section)
      return section
    })
    const clause = clauses.get(node)
    if (clause && kindOf(node) !== 'moved-from') {
      const unit = units.get(clause)
      if (unit) unit.nodes.push(node)
      else units.set(clause, walk.add('clause', marked(node, spots), [node]))
    } else if (node.type === 'heading' && isEdited(node)) {
      walk.add('heading', inside(spots.to!, 'heading', 'heading'), [node])
    } else if (node.type !== 'heading' || kindOf(node) === 'moved-from')
      walkBlock(children, index, spots, walk)
  }

  /** The headings of one document, in its order. */
  function headingsOf(end: End): AnyNode[] {
    const has = (node: AnyNode) => node.type === 'heading' && spotsOf(node, () => TOP)[end]
    return children.filter(has).map((node) => walk.origins.get(node)![end]!)
  }
}

function walkBlock(siblings: readonly AnyNode[], index: number, spots: Spots, walk: Walk): void {
  const node = siblings[index]!
  const kind = kindOf(node)
  if (kind === 'split' || kind === 'joined') return
  const parts = partsAfter(siblings, index)
  if (parts.length > 0) walk.add(kindOf(parts[0]!) as 'split' | 'joined', spots.to!, [node, ...parts])
  else if (kind === 'moved-from') walk.depart(node)
  else if (kind && kind !== 'changed') walk.add(blockType(node), marked(node, spots), [node])
  else if (node.type === 'table') walkTable(node, spots, walk)
  else if (isContainer(node)) {
    if (kind) walk.add('block', spots.to!, [node])
    const number = { from: createNumbering(spots.from!), to: createNumbering(spots.to!) }
    for (const [at, child] of node.children!.entries()) {
      const below = spotsOf(child, (end) => number[end](child))
      walkBlock(node.children!, at, below, walk)
    }
  } else if (isEdited(node)) walk.add(blockType(node), spots.to!, [node])
}

function blockType({ type }: AnyNode): Unit['type'] {
  return type === 'yaml' ? 'metadata' : 'block'
}

/** The paragraphs that one document has as part of this one. */
function partsAfter(siblings: readonly AnyNode[], index: number): AnyNode[] {
  let end = index + 1
  while (end < siblings.length && ['split', 'joined'].includes(kindOf(siblings[end]!)!)) end += 1
  return siblings.slice(index + 1, end)
}

/** Puts an id on all marks in a node. */
function stamp(node: AnyNode, id: string): void {
  if (node.data?.change) node.data = { ...node.data, change: { ...node.data.change, id } }
  for (const child of node.children ?? []) stamp(child, id)
}
