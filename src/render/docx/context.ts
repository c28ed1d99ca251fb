import type { Definition, Root } from 'mdast'
import { accept, reject, type Side } from '../../model/accept.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import { unusedIn } from '../unprinted.js'
import type { Attributes } from '../xml.js'
import { blocks } from './blocks/index.js'
import { type Bookmarks, createBookmarks } from './bookmarks.js'
import { createFootnotes, type Footnotes } from './footnotes.js'
import type { House } from './house.js'
import { type Moves, nativeMoves, plainMoves } from './moves.js'
import { createNumbering, type Numbering } from './numbering.js'
import type { Block } from './paragraph.js'
import { phrasing } from './phrasing/index.js'
import { createRelationships, type Relationships } from './relationships.js'
import type { Piece } from './run.js'
import type { State } from './state.js'
import type { StyleId } from './styles.js'

/** Where a block stands: its tracked state, and how far its containers push it in. */
export interface Flow {
  state: State
  /** From the left margin, in twips. */
  indent: number
  /** The style of a plain paragraph here. */
  style: StyleId
  /** How many lists are around it. */
  level: number
}

/** How the text of a run looks, and its tracked state. */
export interface Marks {
  state: State
  strong?: boolean
  emphasis?: boolean
  delete?: boolean
  code?: boolean
  link?: boolean
  note?: boolean
}

/** What every handler needs beside its node: the way back into the tree, and what is counted across the package. */
export interface Context {
  blocks(nodes: readonly AnyNode[], flow: Flow): Block[]
  phrasing(nodes: readonly AnyNode[], marks: Marks): Piece[]
  /** The attributes of one tracked change. */
  revision(): Attributes
  /** An id that nothing else in the package has. */
  nextId(): number
  /** The consultation that a form is for: what its fields are known by. */
  form: string
  house: House
  moves: Moves
  /** Whether either document has a title, above its headings. */
  titled: Readonly<Record<Side, boolean>>
  bookmarks: Bookmarks
  /** Of the part that is being written. */
  relationships: Relationships
  definitions: Readonly<Record<Side, ReadonlyMap<string, Definition>>>
  footnotes: Footnotes
  /** Whether no text refers to a definition. */
  isUnused(node: AnyNode): boolean
  numbering: Numbering
}

/** How a Word file is written; see `renderDocx`. */
export interface Settings {
  house: House
  moves: 'native' | 'plain'
}

export function createContext({ meta, tree }: Document, { house, moves }: Settings): Context {
  const sides = { old: reject(tree), new: accept(tree) }
  let lastId = 0
  const nextId = () => ++lastId
  const revision = () => ({ id: nextId(), author: meta.author, date: meta.date ?? undefined })
  const context: Context = {
    blocks: (nodes, flow) => blocks(nodes, flow, context),
    phrasing: (nodes, marks) => phrasing(nodes, marks, context),
    revision,
    nextId,
    form: meta.form?.consultation ?? meta.id,
    house,
    // Word's own need a date.
    moves: moves === 'native' && meta.date !== null ? nativeMoves(tree, revision) : plainMoves,
    titled: { old: isTitled(sides.old), new: isTitled(sides.new) },
    bookmarks: createBookmarks(sides, nextId),
    relationships: createRelationships(),
    definitions: { old: definitionsIn(sides.old), new: definitionsIn(sides.new) },
    footnotes: createFootnotes(tree),
    isUnused: unusedIn(tree),
    numbering: createNumbering(),
  }
  return context
}

/** The same context for another part of the package, whose blocks and phrasing are written with it. */
export function forPart(context: Context, changes: Partial<Context>): Context {
  const derived: Context = {
    ...context,
    ...changes,
    blocks: (nodes, flow) => blocks(nodes, flow, derived),
    phrasing: (nodes, marks) => phrasing(nodes, marks, derived),
  }
  return derived
}

function isTitled({ children }: Root): boolean {
  return children.some(({ type, data }) => type === 'heading' && data?.role === 'title')
}

/** Definitions by identifier; of several the first counts, as in CommonMark. */
function definitionsIn(tree: Root): Map<string, Definition> {
  const result = new Map<string, Definition>()
  const collect = (node: AnyNode): void => {
    if (node.type === 'definition') {
      const definition = node as unknown as Definition
      if (!result.has(definition.identifier)) result.set(definition.identifier, definition)
    }
    node.children?.forEach(collect)
  }
  collect(tree)
  return result
}
