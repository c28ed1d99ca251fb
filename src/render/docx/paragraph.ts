import { isDissolved, type Side } from '../../model/accept.js'
import type { AnyNode } from '../../model/tree.js'
import { concat, type Xml } from '../xml.js'
import type { Context, Flow, Standing } from './context.js'
import { assemble, HOLD, revisionElement, textRun } from './run.js'
import { isIn, plainly } from './state.js'
import type { Block, Format, Paragraph, Piece } from './story.js'
import { createTimer } from './times.js'
import { w } from './xml.js'

/** A paragraph in the state of the flow around it. `was` is its format in the old document. */
export function makeParagraph(
  pieces: readonly Piece[],
  format: Format,
  flow: Flow,
  context: Context,
  was = formatBefore(format, flow),
): Paragraph {
  return {
    type: 'paragraph',
    // Programs differ on what it is to move nothing: an empty paragraph goes and comes.
    mark: pieces.every(isBookmark) ? plainly(flow.state) : flow.state,
    old: isIn(flow.state, 'old') ? was : null,
    new: isIn(flow.state, 'new') ? format : null,
    content: assemble(pieces, context),
  }
}

/** What stands in a paragraph; something that shows nothing, where nothing does. */
export function orHold(pieces: readonly Piece[], { state }: Flow): readonly Piece[] {
  return pieces.every(isBookmark) ? [...pieces, textRun(HOLD, { state })] : pieces
}

/** A format as it was where what is around it was not the same. */
function formatBefore(format: Format, { style, indent, was }: Flow): Format {
  if (!was) return format
  const own = format.style === style ? was.style : format.style
  return { ...format, style: own, indent: was.indent + format.indent - indent }
}

/** Where a block stands in either document. */
export function standingIn({ was, ...now }: Flow, which: Side): Standing {
  return which === 'old' && was ? was : now
}

/** The flow inside a container, which `push` tells how far it pushes in; one document may not have it. */
export function within(node: AnyNode, flow: Flow, push: (outer: Standing) => Standing): Flow {
  const [was, now] = (['old', 'new'] as const).map((which) => {
    const { indent, style, level } = standingIn(flow, which)
    return isDissolved(node, which) ? { indent, style, level } : push({ indent, style, level })
  })
  const isSame = was!.indent === now!.indent && was!.style === now!.style && was!.level === now!.level
  return { state: flow.state, ...now!, ...(isSame ? {} : { was: was! }) }
}

/** Pieces of text are runs, or have runs in them. */
function isBookmark({ xml }: Piece): boolean {
  return !xml.includes('<w:r>')
}

/** One step to the right, for what is inside a list or quotation. */
export const INDENT = 400

/** Beyond this, in twips, deeper nesting steps no further: a line must keep some width. */
const FARTHEST = 5200

export function indented(indent: number): number {
  return Math.min(indent + INDENT, FARTHEST)
}

/** A block on the page of the next. */
export function keptWithNext<B extends Block>(block: B): B {
  if (block.type !== 'paragraph') return block
  const kept = (format: Format | null): Format | null => format && { ...format, keepNext: true }
  return { ...block, old: kept(block.old), new: kept(block.new) }
}

/** The blocks of a story, in order. */
export function writeBlocks(blocks: readonly Block[], context: Context): Xml {
  const timed = createTimer(context.date)
  return concat(
    blocks.map((block) =>
      timed(block, block.type === 'paragraph' ? writeParagraph(block, context) : block.xml),
    ),
  )
}

export function writeParagraph(block: Paragraph, context: Context): Xml {
  const { mark, content, section, around } = block
  const now = formatProperties(block.new ?? block.old!)
  const before = formatProperties(block.old ?? block.new!)
  const tracked = mark === 'kept' ? null : w('rPr', {}, w(revisionElement[mark], context.revision()))
  const change =
    concat(before) === concat(now) ? null : w('pPrChange', context.revision(), w('pPr', {}, ...before))
  const paragraph = w('p', {}, w('pPr', {}, ...now, tracked, section, change), content)
  return around ? around(paragraph) : paragraph
}

/** In the order of the schema. */
function formatProperties({ style, keepNext, indent, hanging, numbering, align }: Format): Xml[] {
  const result = [w('pStyle', { val: style })]
  if (keepNext) result.push(w('keepNext'))
  if (numbering) {
    result.push(w('numPr', {}, w('ilvl', { val: numbering.level }), w('numId', { val: numbering.list })))
  }
  if (indent > 0) result.push(w('ind', { left: indent, hanging: hanging ?? undefined }))
  if (align && align !== 'left') result.push(w('jc', { val: align }))
  return result
}
