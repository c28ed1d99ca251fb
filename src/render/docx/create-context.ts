import type { Definition, Root } from 'mdast'
import { accept, reject } from '../../model/accept.js'
import type { Document } from '../../model/document.js'
import type { AnyNode } from '../../model/tree.js'
import { unusedIn } from '../unprinted.js'
import { blocks } from './blocks/index.js'
import { createBookmarks } from './bookmarks.js'
import type { Context, Settings } from './context.js'
import { createFootnotes } from './footnotes.js'
import { createListNumbers } from './list-numbers.js'
import { nativeMoves, plainMoves } from './moves.js'
import { createNumbering } from './numbering.js'
import { phrasing } from './phrasing/index.js'
import { createRelationships } from './relationships.js'
import { UNTIMED } from './times.js'

export function createContext({ meta, tree }: Document, { house, moves }: Settings): Context {
  const sides = { old: reject(tree), new: accept(tree) }
  let lastId = 0
  const nextId = () => ++lastId
  const revision = () => ({ id: nextId(), author: meta.author, ...UNTIMED })
  const numbering = createNumbering()
  const context: Context = {
    blocks: (nodes, flow) => blocks(nodes, flow, context),
    phrasing: (nodes, marks) => phrasing(nodes, marks, context),
    revision,
    nextId,
    date: meta.date,
    form: meta.form?.consultation ?? meta.id,
    isForm: meta.form !== undefined,
    house,
    // Word's own need a date.
    moves: moves === 'native' && meta.date !== null ? nativeMoves(tree, revision) : plainMoves,
    titled: { old: isTitled(sides.old), new: isTitled(sides.new) },
    bookmarks: createBookmarks(sides, nextId),
    relationships: createRelationships(),
    definitions: { old: definitionsIn(sides.old), new: definitionsIn(sides.new) },
    footnotes: createFootnotes(tree),
    isUnused: unusedIn(tree),
    numbering,
    lists: createListNumbers(tree, numbering),
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
