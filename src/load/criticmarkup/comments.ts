import type { Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'

/** Where a comment stands. */
export interface Standing {
  side: Side
  /** The text that it ends. */
  node: AnyNode
  /** What is around the text, outermost first. */
  around: readonly AnyNode[]
  /** Takes in the nodes that are kept, empty as they are. */
  kept: Set<AnyNode>
  /** Takes in the nodes that are part of the one before them. */
  continued: Set<AnyNode>
  /** Whether it is all that its paragraph has. */
  alone: boolean
}

/** Does what a comment says, in a document that it says it of. One that says nothing of structure is passed over. */
export function heed(text: string, standing: Standing): void {
  const { side, kept } = standing
  const emptiness = /^(quotation|note|heading|item|row|column) (was empty|is empty now)$/.exec(text)
  if (emptiness) {
    const node = nearest(kinds[emptiness[1]!]!, standing)
    if (node && (emptiness[2] === 'was empty') === (side === 'old')) kept.add(node)
  }
  if (standing.alone && text in literals) literal(literals[text]!, standing)
  for (const clause of text.replace(/ \([^()]*\)$/, '').split('; ')) {
    const name = partOfBefore[side].exec(clause)?.[1]
    const part = name && nearest(kinds[name]!, standing)
    if (part) standing.continued.add(part)
    if (side === 'new') continue
    const was = clause.split(', was ')[1]
    if (was !== undefined) restore(was, standing)
  }
}

/** What says that a container of one document is part of the one before it in the other. */
const partOfBefore: Record<Side, RegExp> = {
  old: /^(list|item|quotation|table) of its own, was part of the \1 before$/,
  new: /^part of the (list|item|quotation|table) before, was \1 of its own$/,
}

const kinds: Record<string, string> = {
  list: 'list',
  table: 'table',
  quotation: 'blockquote',
  note: 'footnoteDefinition',
  heading: 'heading',
  item: 'listItem',
  row: 'tableRow',
  column: 'tableCell',
}

/** Blocks that are shown as code. */
const literals: Record<string, string> = { 'front matter': 'yaml', 'raw HTML': 'html' }

/** The code before the comment is what the comment says. */
function literal(type: string, { node, around }: Standing): void {
  const siblings = around.at(-1)!.children!
  const before = siblings.slice(0, siblings.indexOf(node)).findLast((sibling) => sibling.type !== 'paragraph')
  if (before?.type !== 'code') return
  const { value, position } = before
  for (const field of Object.keys(before)) delete (before as unknown as Record<string, unknown>)[field]
  Object.assign(before, { type, value, position })
}

/** How what a block was reads, the kind of block, and the fields that say so. */
const readings: [RegExp, string, (words: string[], node: AnyNode) => object][] = [
  [/^level ([1-6])$/, 'heading', ([depth]) => ({ depth: Number(depth) })],
  [/^bullets$/, 'list', () => ({ ordered: false, start: null })],
  [/^numbers from (\d+)$/, 'list', ([start]) => ({ ordered: true, start: Number(start) })],
  [/^(ticked|not ticked|no box)$/, 'listItem', ([sign]) => ({ checked: ticks[sign!] })],
  [
    /^column (\d+) (?:not aligned|aligned (left|right|center))$/,
    'table',
    ([column, side], table) => ({
      align: (table as AnyNode & { align: unknown[] }).align.with(Number(column) - 1, side ?? null),
    }),
  ],
]

const ticks: Record<string, boolean | null> = { ticked: true, 'not ticked': false, 'no box': null }

function restore(was: string, standing: Standing): void {
  for (const [pattern, type, fields] of readings) {
    const [, ...words] = pattern.exec(was) ?? []
    const node = pattern.test(was) ? nearest(type, standing) : undefined
    if (node) Object.assign(node, fields(words, node))
  }
}

/** The block that a comment is about. One that stands alone is about the list after it; any other is about what is around it. */
function nearest(type: string, { node, around, alone }: Standing): AnyNode | undefined {
  if (type === 'list' && alone) {
    const siblings = around.at(-1)!.children!
    return siblings.slice(siblings.indexOf(node)).find((sibling) => sibling.type === 'list')
  }
  return [...around, node].findLast((one) => one.type === type)
}
