import type { Definition, FootnoteDefinition } from 'mdast'
import type { Document } from '../../model/document.js'
import { changeNumbers } from '../../model/schedule.js'
import type { AnyNode, MarkKind } from '../../model/tree.js'
import { layOut, type Page } from '../page.js'
import type { Block } from './data.js'

/** What handlers must know of the whole document, and what they count across it. */
export interface Context {
  page: Page
  /** By identifier; of several the first counts, as in CommonMark. */
  definitions: ReadonlyMap<string, Definition>
  /** By identifier: all that either document says under it. */
  footnotes: ReadonlyMap<string, readonly FootnoteDefinition[]>
  /** The footnotes that have been referred to. */
  noted: Set<string>
  /** How many footnotes are being set inside each other. */
  notes: number
  /** Footnotes that are cited too deep inside others to be set as such: what they say goes to the end of the deepest. */
  waiting: string[]
  /** Those that were. */
  within: Set<string>
  /** What is said under one footnote's name. */
  footnote(definitions: readonly FootnoteDefinition[]): Block[]
  /** The number of each change in the schedule. */
  numbers: ReadonlyMap<string, number>
  /** The outline's level at this point. */
  level: number
}

/** Where a block stands. */
export interface Flow {
  /** What happened to a container around it. */
  mark?: MarkKind
  /** How many containers are around it. */
  nesting: number
  /** In a footnote: headings there are none of the document's. */
  isNote?: true
}

/** @param footnote What the blocks of a note's definitions are: `blocks.ts`, which stands above this. */
/** Footnotes cited inside others deeper than this are told there: Typst reads its data only so deep. */
const DEEPEST_NOTE = 8

/** Whether a footnote that is cited here is too deep inside others to be set as one. */
export function isDeepest({ notes }: Context): boolean {
  return notes >= DEEPEST_NOTE
}

export function createContext(
  { tree, redline }: Document,
  footnote: (definitions: readonly FootnoteDefinition[], context: Context) => Block[],
): Context {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition[]>()
  const collect = (node: AnyNode): void => {
    if (node.type === 'definition') {
      const definition = node as unknown as Definition
      const known = definitions.get(definition.identifier)
      if (!known || known.data?.change?.kind === 'deleted') definitions.set(definition.identifier, definition)
    }
    if (node.type === 'footnoteDefinition') {
      const definition = node as unknown as FootnoteDefinition
      footnotes.set(definition.identifier, [...(footnotes.get(definition.identifier) ?? []), definition])
    }
    node.children?.forEach(collect)
  }
  collect(tree)
  const context: Context = {
    page: layOut(tree),
    definitions,
    footnotes,
    noted: new Set(),
    notes: 0,
    waiting: [],
    within: new Set(),
    numbers: changeNumbers({ tree, ...(redline && { redline }) }),
    footnote: (definitions) => footnote(definitions, context),
    level: 0,
  }
  return context
}
