import { concat, text, type Xml } from '../../xml.js'
import type { Context } from '../context.js'
import { forPart } from '../create-context.js'
import type { Note } from '../footnotes.js'
import { namespaces } from '../namespaces.js'
import { makeParagraph, writeBlocks } from '../paragraph.js'
import { createRelationships, type Relationships } from '../relationships.js'
import { settle } from '../settle.js'
import type { Block } from '../story.js'
import { w } from '../xml.js'

/** The part `footnotes.xml`, and what its links lead to. Word allows no footnotes in footnotes: there, their labels stand. */
export function footnotes(context: Context): { root: Xml; relationships: Relationships } {
  const relationships = createRelationships()
  const own = forPart(context, {
    relationships,
    footnotes: { ...context.footnotes, defined: () => false },
  })
  const rules = ['separator', 'continuationSeparator'].map((type, index) =>
    w('footnote', { type, id: index - 1 }, w('p', {}, w('r', {}, w(type)))),
  )
  const notes = context.footnotes.used.map((note) => footnote(note, own))
  return { root: w('footnotes', namespaces, ...rules, ...notes), relationships }
}

/** A note that comes or goes as a whole does so with its reference: its text is marked, its paragraphs stay. */
function footnote({ id, state, sayings }: Note, context: Context): Xml {
  const blocks = sayings.flatMap(({ definition, state: own }) =>
    context.blocks(definition.children, { state: own, indent: 0, style: 'FootnoteText', level: 0 }),
  )
  const bookmarks = concat(sayings.map(({ node }) => context.bookmarks.changesIn(node)))
  const lasting = state === 'kept' ? settle(blocks) : blocks.map(stay)
  return w('footnote', { id }, writeBlocks(numbered(lasting, bookmarks, context), context))
}

function stay(block: Block): Block {
  if (block.type !== 'paragraph') return block
  return { ...block, mark: 'kept', old: block.old ?? block.new, new: block.new ?? block.old }
}

/** The note's number goes before its first words, and the bookmarks of its changes before that. */
function numbered(blocks: Block[], bookmarks: Xml, context: Context): Block[] {
  const number = concat([
    bookmarks,
    w('r', {}, w('rPr', {}, w('rStyle', { val: 'FootnoteReference' })), w('footnoteRef')),
    w('r', {}, w('t', { 'xml:space': 'preserve' }, text(' '))),
  ])
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') return [{ ...first, content: concat([number, first.content]) }, ...rest]
  const flow = { state: 'kept', indent: 0, style: 'FootnoteText', level: 0 } as const
  const own = makeParagraph([], flow, flow, context)
  return [{ ...own, content: number }, ...blocks]
}
