import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Side, side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { changesIn } from '../unprinted.js'
import { concat, type Xml } from '../xml.js'
import { isIn, type State, sidesOf } from './state.js'
import { w } from './xml.js'

/** The places in a document that a link can lead to: headings, tables, rows known by key, and changes. */
export interface Bookmarks {
  /** The bookmarks that a node asks for, around nothing: to be put where the node starts. */
  mark(node: AnyNode, state: State): Xml
  /** The bookmarks of the changes in a node that have none yet. */
  changesIn(node: AnyNode): Xml
  /** The name of the bookmark for the id in a link; null where the document has no such place. */
  name(id: string): string | null
  /** The name of the bookmark of a heading as it is now, and of a change. */
  heading(node: Heading): string
  change(id: string): string
}

/** Word takes 40 characters: letters, digits and underscores, a letter first, upper and lower case as one. */
const LONGEST = 40

/** `sides` are the two documents: where both have a place, the bookmark is at the new one. */
export function createBookmarks(sides: Readonly<Record<Side, Root>>, nextId: () => number): Bookmarks {
  const current = collect(sides.new)
  const all = collect(sides.old, new Set(current))
  const name = createNames()
  const written = new Set<string>()

  function bookmark(id: string): Xml {
    written.add(id)
    const number = nextId()
    return concat([w('bookmarkStart', { id: number, name: name(id) }), w('bookmarkEnd', { id: number })])
  }

  const write = (ids: readonly string[]) =>
    concat([...new Set(ids)].filter((id) => !written.has(id)).map(bookmark))

  return {
    mark(node, state) {
      const ids = idsIn(node, state).filter((id) => isIn(state, 'new') || !current.has(id))
      const change = node.data?.change
      return write(change ? [...ids, changeName(change.id)] : ids)
    },
    changesIn: (node) => write(changesIn(node).map(changeName)),
    name: (id) => (all.has(id) ? name(id) : null),
    heading: (node) => name(idsOf(side(node, 'new')!)[0]!),
    change: (id) => name(changeName(id)),
  }
}

function changeName(id: string): string {
  return `change ${id}`
}

/** The name for an id: the same each time, and of no other id. */
function createNames(): (id: string) => string {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (id) => {
    const known = names.get(id)
    if (known !== undefined) return known
    const plain = id.replace(/[^A-Za-z0-9]+/g, '_')
    const stem = /^[A-Za-z]/.test(plain) ? plain : `b${plain}`
    let name = stem.slice(0, LONGEST)
    const start = name.toLowerCase()
    let count = counts.get(start) ?? 1
    while (taken.has(name.toLowerCase())) {
      count += 1
      const end = `_${count}`
      name = stem.slice(0, LONGEST - end.length) + end
    }
    counts.set(start, count)
    taken.add(name.toLowerCase())
    names.set(id, name)
    return name
  }
}

/** The ids of a node in the documents that it is in: the words of a heading may have changed. */
function idsIn(node: AnyNode, state: State): string[] {
  if (state !== 'kept' || node.type !== 'heading') return idsOf(node)
  return sidesOf[state].flatMap((which) => idsOf(side(node, which) ?? node))
}

function collect(node: AnyNode, found = new Set<string>()): Set<string> {
  for (const id of idsOf(node)) found.add(id)
  for (const child of node.children ?? []) collect(child, found)
  return found
}

/** The ids by which links know a node. A heading of plain Markdown has one made of its words, as on GitHub. */
function idsOf(node: AnyNode): string[] {
  const { id, key } = node.data ?? {}
  if (node.type === 'tableRow') return key === undefined ? [] : [key]
  if (node.type !== 'heading') return id === undefined ? [] : [id]
  return [id ?? slug(textOf(node))]
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replace(/ /g, '-')
}
