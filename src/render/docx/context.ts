import type { Definition } from 'mdast'
import type { Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import type { Attributes } from '../xml.js'
import type { Bookmarks } from './bookmarks.js'
import type { Footnotes } from './footnotes.js'
import type { House } from './house.js'
import type { ListNumbers } from './list-numbers.js'
import type { Moves } from './moves.js'
import type { Numbering } from './numbering.js'
import type { Relationships } from './relationships.js'
import type { State } from './state.js'
import type { Block, Piece } from './story.js'
import type { StyleId } from './styles.js'

/** How far its containers push a block in. */
export interface Standing {
  /** From the left margin, in twips. */
  indent: number
  /** The style of a plain paragraph here. */
  style: StyleId
  /** How many lists are around it. */
  level: number
}

/** Where a block stands, and its tracked state. */
export interface Flow extends Standing {
  state: State
  /** Where it stood, if that is elsewhere: in a list that the old document alone has around it, say. */
  was?: Standing
}

/** How the text of a run looks, and its tracked state. */
export interface Marks {
  state: State
  strong?: boolean
  emphasis?: boolean
  delete?: boolean
  /** In the schedule of changes alone: what stands in its cells is no tracked change. */
  underline?: boolean
  code?: boolean
  link?: boolean
  note?: boolean
}

/** What every handler needs beside its node: the way back into the tree, and what is counted across the package. */
export interface Context {
  blocks(nodes: readonly AnyNode[], flow: Flow): Block[]
  phrasing(nodes: readonly AnyNode[], marks: Marks): Piece[]
  /** The attributes of one tracked change, whose time is filled in when the story is written. */
  revision(): Attributes
  /** An id that nothing else in the package has. */
  nextId(): number
  /** The instant of the tracked changes; null where no source gives one. */
  date: string | null
  /** The consultation that a form is for: what its fields are known by. */
  form: string
  /** Whether the document is a form. */
  isForm: boolean
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
  /** What numbers the items of each list in either document. */
  lists: ListNumbers
}

/** How a Word file is written; see `renderDocx`. */
export interface Settings {
  house: House
  moves: 'native' | 'plain'
}
