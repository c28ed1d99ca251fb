import type { List, ListItem } from 'mdast'
import { isContinued, isDissolved, type Side } from '../../../model/accept.js'
import { concat, type Xml } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import type { Numbers } from '../list-numbers.js'
import { inRange } from '../moves.js'
import { DEEPEST } from '../numbering.js'
import { INDENT, indented, makeParagraph, orHold, standingIn, within } from '../paragraph.js'
import { assemble, textRun } from '../run.js'
import { only, type State, sidesOf, was } from '../state.js'
import type { Block, Format, Paragraph, Piece } from '../story.js'

/** What stands before an item: a bullet or number that Word makes, or a sign that is text. */
type Marker = { list: number } | { sign: string }

type Markers = Partial<Record<Side, Marker>>

/** Items, one after the other, each with its marker in either document. */
export function list(node: List, flow: Flow, context: Context): Block[] {
  const inside = within(node, flow, ({ indent, level, style }) => {
    return { style, indent: indented(indent), level: level + 1 }
  })
  return node.children.flatMap((child) => {
    const { node: entry, state, range } = context.moves.stateOf(child, flow.state)
    const markers: Markers = {}
    for (const side of sidesOf[state]) {
      // Numbered paragraphs have their numbers in their words.
      const isBare = node.data?.role === 'paragraphs'
      if (!isBare && !isDissolved(entry, side) && !isContinued(entry, side) && entry.type === 'listItem')
        markers[side] = markerOf(
          context.lists.of(node, side),
          side === 'old' ? was(entry, 'checked') : entry.checked,
        )
    }
    return inRange(item(entry, markers, { ...inside, state }, context), range)
  })
}

function markerOf(numbers: Numbers, checked: boolean | null | undefined): Marker {
  const place = numbers.count++
  if (typeof checked === 'boolean') return { sign: checked ? '☑' : '☐' }
  return 'list' in numbers ? { list: numbers.list } : { sign: `${numbers.from + place}.` }
}

/**
 * In either document, the first paragraph of an item carries its marker. Where the item begins with something else
 * there, such as a table or another list, an empty paragraph does.
 */
function item(node: ListItem, markers: Markers, flow: Flow, context: Context): Block[] {
  const blocks = context.blocks(node.children, flow)
  const sides = sidesOf[flow.state].filter((side) => markers[side])
  const bookmark = context.bookmarks.mark(node, flow.state)
  if (sides.length === 0) return signed(blocks, bookmark)
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
  for (const side of sides) {
    const { level } = standingIn(flow, side)
    heads[side]![side] = withMarker(heads[side]![side]!, markers[side]!, level)
  }
  return signed(blocks, bookmark, heads.new ?? heads.old!)
}

/** Blocks with the bookmark of their item in a paragraph, if they have one. */
function signed(blocks: Block[], bookmark: Xml | null, given?: Paragraph): Block[] {
  const head = given ?? blocks.find((block) => block.type === 'paragraph')
  if (bookmark && head) head.content = concat([bookmark, head.content])
  return blocks
}

function withMarker(format: Format, marker: Marker, level: number): Format {
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
