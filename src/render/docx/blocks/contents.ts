import { collapse } from '../../../model/plain.js'
import { plainText } from '../../page.js'
import { text } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import type { FurnitureNode } from '../furniture.js'
import { makeParagraph, writeParagraph } from '../paragraph.js'
import { kept, run, textRun } from '../run.js'
import { separator } from '../settle.js'
import type { Block, Piece } from '../story.js'
import type { StyleId } from '../styles.js'
import { w } from '../xml.js'
import { levelOf } from './heading.js'

const entryStyles = ['TOC1', 'TOC2', 'TOC3'] as const satisfies StyleId[]

/**
 * Links; page numbers only Word knows, which puts them in where a reader has it update the field. To make it do so by
 * itself (`w:updateFields`, `w:dirty`) is to have every reader met by a warning of "fields that may refer to other
 * files".
 */
const INSTRUCTION = ` TOC \\o "1-${entryStyles.length}" \\h \\z `

/** The contents, as a field that Word can make anew, with its entries in it. */
export function contents(
  { headings }: Extract<FurnitureNode, { type: 'contents' }>,
  flow: Flow,
  context: Context,
): Block[] {
  const line = (style: StyleId, ...pieces: Piece[]) =>
    writeParagraph(makeParagraph(pieces, { style, indent: 0 }, flow, context), context)
  const mark = (type: string) => run(flow, w('fldChar', { fldCharType: type }))
  const begin = [
    mark('begin'),
    run(flow, w('instrText', { 'xml:space': 'preserve' }, text(INSTRUCTION))),
    mark('separate'),
  ]
  const entries = headings.flatMap((heading) => {
    const style = entryStyles[levelOf(heading.depth, 'new', context) - 1]
    const words = collapse(plainText(heading)).trim()
    if (!style || words === '') return []
    const anchor = context.bookmarks.heading(heading)
    return [{ style, link: kept(w('hyperlink', { anchor, history: 1 }, textRun(words, flow).xml)) }]
  })
  if (entries.length === 0) return []
  const xml = w(
    'sdt',
    {},
    w(
      'sdtPr',
      {},
      w('id', { val: context.nextId() }),
      w('docPartObj', {}, w('docPartGallery', { val: 'Table of Contents' }), w('docPartUnique')),
    ),
    w(
      'sdtContent',
      {},
      line('TOCHeading', textRun('Contents', flow)),
      ...entries.map(({ style, link }, index) => line(style, ...(index === 0 ? begin : []), link)),
      line(separator.style, mark('end')),
    ),
  )
  return [{ type: 'furniture', mark: 'kept', xml }]
}
