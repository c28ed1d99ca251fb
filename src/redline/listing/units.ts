import type { AnyNode } from '../../model/tree.js'
import type { Origin } from '../merging/merging.js'
import { clausesOf } from './clauses.js'
import { createLevel, firstOf, firstSpot, type Levels, standing, step } from './levels.js'
import { firstsOf } from './parts.js'
import { createSectionNamer, inside, TOP } from './spots.js'
import { rowsOf, walkTable } from './table-units.js'
import {
  type End,
  holdsMoves,
  isContainer,
  isEdited,
  isNested,
  kindOf,
  marked,
  type Spots,
  spotsOf,
  type Unit,
  type Walk,
  withoutMoves,
} from './unit.js'

/** Lists the units in the order of the tree (a move where it went to) and puts their ids on the tree's marks. */
export function listUnits(tree: AnyNode, origins: WeakMap<AnyNode, Origin>): Unit[] {
  const units: Unit[] = []
  const taken = new Map<string, number>()
  const empty: AnyNode[] = []
  const departures = new Map<Origin, AnyNode>()
  // In order, so that a change inside a changed list has its own id and not the list's.
  const stamps: (() => void)[] = []
  const walk: Walk = {
    origins,
    firsts: firstsOf(tree, origins),
    continued: new Map(),
    add(type, spot, nodes, inner = false) {
      const count = (taken.get(spot.id) ?? 0) + 1
      taken.set(spot.id, count)
      const unit = { ...spot, id: count === 1 ? spot.id : `${spot.id}.${count}`, type, nodes, inner }
      units.push(unit)
      stamps.push(() => {
        for (const node of inner ? nodes.flatMap(({ children }) => children ?? []) : nodes)
          stamp(node, unit.id)
      })
      return unit
    },
    tie: (node, { id }) => stamps.push(() => stamp(node, id)),
    empty: (node) => empty.push(node),
    depart: (node) => departures.set(origins.get(node)!, node),
  }
  walkSections(tree.children ?? [], walk)
  for (const put of stamps) put()
  for (const { id, nodes, inner } of units) {
    for (const node of inner ? [] : nodes) {
      const departed = departures.get(origins.get(node)!)
      if (departed && node.data?.change?.kind === 'moved-to') stamp(departed, id)
    }
  }
  for (const node of empty) {
    const id = idsIn(node).find((one) => one !== '') ?? ''
    node.data = { ...node.data, change: { ...node.data!.change!, id } }
  }
  return units
}

function idsIn({ children }: AnyNode): string[] {
  return (children ?? []).flatMap((child) => [child.data?.change?.id ?? '', ...idsIn(child)])
}

function walkSections(children: readonly AnyNode[], walk: Walk): void {
  const clauses = clausesOf(children, walk.origins)
  const units = new Map<AnyNode, Unit>()
  const name = { from: createSectionNamer(headingsOf('from')), to: createSectionNamer(headingsOf('to')) }
  const at = { from: createLevel(TOP), to: createLevel(TOP) }
  const beside = createBeside()
  for (const node of children) {
    const { spots, below } = node.type === 'heading' ? { spots: section(node), below: {} } : step(node, at)
    const clause = clauses.get(node)
    if (clause && kindOf(node) !== 'moved-from') {
      const unit = units.get(clause) ?? walk.add('clause', marked(node, spots), [])
      unit.nodes.push(node)
      units.set(clause, unit)
      beside.note(node, unit)
      if (kindOf(node) !== 'moved-to') walkMoves(node, below, walk)
    } else if (node.type === 'heading' && isEdited(node)) {
      walk.add('heading', inside(spots.to!, 'heading', 'heading'), [node])
      beside.note(node, null)
    } else if (node.type !== 'heading' || kindOf(node) === 'moved-from')
      beside.note(node, walkBlock(node, spots, below, at, beside.of(node), walk))
    else beside.note(node, null)
  }

  function section(node: AnyNode): Spots {
    return spotsOf(node, (end) => {
      const spot = name[end](walk.origins.get(node)![end]!)
      at[end] = createLevel(spot)
      return spot
    })
  }

  /** The headings of one document, in its order. */
  function headingsOf(end: End): AnyNode[] {
    const has = (node: AnyNode) => node.type === 'heading' && spotsOf(node, () => TOP)[end]
    return children.filter(has).map((node) => walk.origins.get(node)![end]!)
  }
}

/** Remembers, in a list of nodes, what came or went right before a node: what cuts a list in two is one change with the cut. */
function createBeside() {
  const last: Partial<Record<'inserted' | 'deleted', Unit>> = {}
  return {
    note(node: AnyNode, unit: Unit | null) {
      const kind = kindOf(node)
      if (unit && (kind === 'inserted' || kind === 'deleted')) last[kind] = unit
      else {
        delete last.inserted
        delete last.deleted
      }
    },
    of(node: AnyNode): Unit | null {
      const kind = kindOf(node)
      return (kind === 'split' ? last.inserted : kind === 'joined' ? last.deleted : null) ?? null
    },
  }
}

/** `around` is the unit of what is around the nodes, where that is cut or stands around them in one document alone. */
function walkBlocks(nodes: readonly AnyNode[], at: Levels, around: Unit | null, walk: Walk): void {
  const beside = createBeside()
  for (const node of nodes) {
    const { spots, below } = step(node, at)
    beside.note(node, walkBlock(node, spots, below, at, beside.of(node) ?? around, walk))
  }
}

/** Adds the units of a block; returns the one of the whole block, where it is such. */
function walkBlock(
  node: AnyNode,
  spots: Spots,
  below: Levels,
  at: Levels,
  beside: Unit | null,
  walk: Walk,
): Unit | null {
  const kind = kindOf(node)
  const first = walk.firsts.get(node)
  if (first) return continuation(node, first, spots, walk)
  if (kind === 'moved-from') walk.depart(node)
  else if (isNested(node)) {
    if (!beside || kind === 'split' || kind === 'joined') say(node, at)
    const unit = beside ?? continuedIn(node, walk) ?? nesting(node, spots, below, walk)
    walk.tie(node, unit)
    walkInside(node, below, unit, walk)
  } else if (kind && kind !== 'changed') {
    const isEmpty = kind !== 'moved-to' && withoutMoves(node) === null
    const unit = isEmpty ? null : walk.add(blockType(node), marked(node, spots), [node])
    if (isEmpty) walk.empty(node)
    if (kind !== 'moved-to') walkMoves(node, below, walk)
    return unit
  } else if (isContainer(node)) {
    if (kind && node.type !== 'table') walk.add('block', spots.to!, [node])
    walkInside(node, below, null, walk)
  } else if (isEdited(node)) walk.add(blockType(node), spots.to!, [node])
  return null
}

/** Adds what moved into something that came as a whole, or takes note of what moved out of what went. */
function walkMoves(node: AnyNode, below: Levels, walk: Walk): void {
  if (!holdsMoves(node)) return
  if (node.type !== 'table') {
    walkBlocks(node.children!, below, null, walk)
    return
  }
  const end = below.to ? 'to' : 'from'
  const row = rowsOf(node, below[end]!)
  for (const child of node.children!) {
    const spot = row(child)
    if (kindOf(child) === 'moved-from') walk.depart(child)
    else if (kindOf(child) === 'moved-to') walk.add('row', spot, [child])
  }
}

function walkInside(node: AnyNode, below: Levels, unit: Unit | null, walk: Walk): void {
  const { from, to } = below
  if (node.type === 'table' && from && to) walkTable(node, { from, to }, unit, walk)
  else if (node.type === 'table') walkMoves(node, below, walk)
  else walkBlocks(node.children!, below, unit, walk)
}

/** One unit for a paragraph and the others that one document has as part of it, wherever they stand. */
function continuation(node: AnyNode, first: AnyNode, spots: Spots, walk: Walk): null {
  const known = walk.continued.get(first)
  if (known) {
    known.nodes.push(node)
    walk.tie(node, known)
  } else {
    const kind = [...walk.firsts].find(([part, of]) => of === first && part !== first)![0]
    walk.continued.set(first, walk.add(kindOf(kind) as 'split' | 'joined', spots.to!, [node]))
  }
  return null
}

/** The unit of a container that was cut, joined, or put around what it holds or taken from around it. */
function nesting(node: AnyNode, spots: Spots, below: Levels, walk: Walk): Unit {
  const kind = kindOf(node)
  if (kind === 'split') return walk.add('container-split', marked(node, spots), [node])
  if (kind === 'joined') return walk.add('container-joined', marked(node, spots), [node])
  return walk.add('nesting', firstSpot(firstOf(node, 'to'), below.to!), [node])
}

/** The unit of a paragraph that was split or joined, and goes on as the first text in a container. */
function continuedIn(node: AnyNode, { firsts, continued }: Walk): Unit | undefined {
  let first = node
  while (isNested(first)) first = first.children![0]!
  const whole = firsts.get(first)
  return whole && whole !== first ? continued.get(whole) : undefined
}

/** Says in words, for every format, what such a container was part of and what it is part of now. */
function say(node: AnyNode, at: Levels): void {
  const kind = kindOf(node)
  const name = blockNames[node.type] ?? node.type
  const [part, own] = [`part of the ${name} before`, `${name} of its own`]
  const nesting =
    kind === 'split'
      ? { old: part, new: own }
      : kind === 'joined'
        ? { old: own, new: part }
        : { old: standing(node, at.from!, 'from'), new: standing(node, at.to!, 'to') }
  node.data = { ...node.data, nesting }
}

const blockNames: Record<string, string> = { listItem: 'item', blockquote: 'quotation' }

function blockType({ type }: AnyNode): Unit['type'] {
  return type === 'yaml' ? 'metadata' : 'block'
}

/** Puts an id on all marks in a node. */
function stamp(node: AnyNode, id: string): void {
  if (node.data?.change) node.data = { ...node.data, change: { ...node.data.change, id } }
  for (const child of node.children ?? []) stamp(child, id)
}
