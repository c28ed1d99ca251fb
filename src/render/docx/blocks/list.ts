import type { List, ListItem } from 'mdast'
import type { Side } from '../../../model/accept.js'
import { concat } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import { inRange } from '../moves.js'
import { DEEPEST, HIGHEST } from '../numbering.js'
import { INDENT, indented, makeParagraph, orHold } from '../paragraph.js'
import { assemble, textRun } from '../run.js'
import { only, type State, sidesOf, was } from '../state.js'
import type { Block, Format, Paragraph, Piece } from '../story.js'

/** What stands before an item: a bullet or number that Word makes, or a sign that is text. */
type Marker = { list: number } | { sign: string }

type Markers = Partial<Record<Side, Marker>>

/** Items, one after the other, each with its marker in either document. */
export function list(node: List, flow: Flow, context: Context): Block[] {
  const inside = { ...flow, indent: indented(flow.indent), level: flow.level + 1 }
  const numbers = numbersOf(node, context)
  const places: Record<Side, number> = { old: 0, new: 0 }
  return node.children.flatMap((child) => {
    const { node: entry, state, range } = context.moves.stateOf(child, flow.state)
    const checked = { old: was(entry, 'checked'), new: entry.checked }
    const markers: Markers = {}
    for (const side of sidesOf[state]) markers[side] = markerOf(numbers[side], places[side]++, checked[side])
    return inRange(item(entry, markers, { ...inside, state }, context), range)
  })
}

/** How a list is numbered: by Word, or from a number that is too high for it. */
type Numbers = { list: number } | { from: number }

function numbersOf(node: List, { numbering }: Context): Record<Side, Numbers> {
  const numbers = (ordered: boolean | null | undefined, start: number | null | undefined): Numbers => {
    if (!ordered) return { list: numbering.bullets }
    const from = start ?? 1
    return from + node.children.length > HIGHEST ? { from } : { list: numbering.ordered(from) }
  }
  const [ordered, start] = [was(node, 'ordered'), was(node, 'start')]
  const now = numbers(node.ordered, node.start)
  const same = Boolean(ordered) === Boolean(node.ordered) && start === node.start
  return { old: same ? now : numbers(ordered, start), new: now }
}

function markerOf(numbers: Numbers, place: number, checked: boolean | null | undefined): Marker {
  if (typeof checked === 'boolean') return { sign: checked ? '☑' : '☐' }
  return 'list' in numbers ? numbers : { sign: `${numbers.from + place}.` }
}

/**
 * In either document, the first paragraph of an item carries its marker. Where the item begins with something else
 * there, such as a table or another list, an empty paragraph does.
 */
function item(node: ListItem, markers: Markers, flow: Flow, context: Context): Block[] {
  const blocks = context.blocks(node.children, flow)
  const sides = sidesOf[flow.state]
  const heads: Partial<Record<Side, Paragraph>> = {}
  for (const side of sides) {
    const first = blocks.find(({ mark }) => sidesOf[mark].includes(side))
    if (first?.type === 'paragraph' && first[side]?.hanging === undefined) heads[side] = first
  }
  const bare = sides.filter((side) => !heads[side])
  if (bare.length > 0) {
    const state = bare.length === sides.length ? flow.state : only(bare[0]!, flow.state)
    const own = { ...flow, state }
    const empty = makeParagraph(orHold([], own), { style: flow.style, indent: flow.indent }, own, context)
    for (const side of bare) heads[side] = empty
    blocks.unshift(empty)
  }
  for (const [head, pieces] of signs(heads, markers, flow.state)) {
    head.content = concat([assemble(pieces, context), head.content])
  }
  for (const side of sides) heads[side]![side] = withMarker(heads[side]![side]!, markers[side]!, flow)
  const bookmark = context.bookmarks.mark(node, flow.state)
  const head = heads.new ?? heads.old!
  if (bookmark) head.content = concat([bookmark, head.content])
  return blocks
}

function withMarker(format: Format, marker: Marker, { level }: Flow): Format {
  return {
    ...format,
    style: format.style === 'BodyText' ? 'ListParagraph' : format.style,
    hanging: INDENT,
    ...('list' in marker ? { numbering: { list: marker.list, level: Math.min(level - 1, DEEPEST) } } : {}),
  }
}

/** The signs of an item, and the paragraphs to put them in: once where the documents agree on both. */
function signs(
  heads: Partial<Record<Side, Paragraph>>,
  { old, new: now }: Markers,
  state: State,
): [Paragraph, Piece[]][] {
  const before = textOf(old)
  const after = textOf(now)
  if (heads.old === heads.new && before === after) return [[heads.new!, sign(after, state)]]
  return [
    ...(heads.new ? [[heads.new, sign(after, only('new', state))] as [Paragraph, Piece[]]] : []),
    ...(heads.old ? [[heads.old, sign(before, only('old', state))] as [Paragraph, Piece[]]] : []),
  ]
}

function textOf(marker: Marker | undefined): string {
  return marker && 'sign' in marker ? `${marker.sign}\t` : ''
}

function sign(text: string, state: State): Piece[] {
  return text === '' ? [] : [textRun(text, { state })]
}
