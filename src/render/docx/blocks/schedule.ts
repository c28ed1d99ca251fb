import type { ScheduleEntry } from '../../schedule.js'
import { concat, type Xml } from '../../xml.js'
import type { Context, Flow } from '../context.js'
import type { FurnitureNode } from '../furniture.js'
import { textWidth } from '../page.js'
import { makeParagraph, writeParagraph } from '../paragraph.js'
import { kept, run, textRun } from '../run.js'
import type { Block, Piece } from '../story.js'
import type { StyleId } from '../styles.js'
import { tableElement } from '../table.js'
import { w } from '../xml.js'

const READING =
  'Each change is tracked in the text: to accept them all gives the new text, to reject them all the old one. A number leads to its change.'

/** A row with more characters in a cell may be broken across pages. */
const LONGEST_UNBROKEN = 800

/** The schedule of changes: every entry of the change list, with a link to its place in the text. The text begins on a new page. */
export function schedule(
  { schedule: { summary, explanation, heads, entries } }: Extract<FurnitureNode, { type: 'schedule' }>,
  flow: Flow,
  context: Context,
): Block[] {
  const line = (style: StyleId, pieces: Piece[]) =>
    writeParagraph(makeParagraph(pieces, { style, indent: 0 }, flow, context), context)
  const rows = entries.map((entry) => textsOf(entry))
  const widths = widthsOf(heads.length, textWidth(context.house, false))
  const row = (style: StyleId, properties: (Xml | null)[], cells: Piece[][]) =>
    w(
      'tr',
      {},
      w('trPr', {}, ...properties),
      ...cells.map((pieces, column) =>
        w('tc', {}, w('tcPr', {}, w('tcW', { w: widths[column]!, type: 'dxa' })), line(style, pieces)),
      ),
    )
  const head = row(
    'ScheduleHeader',
    [w('cantSplit'), w('tblHeader')],
    heads.map((words) => [textRun(words, flow)]),
  )
  const body = entries.map((entry, index) => {
    const isShort = rows[index]!.flat().every(({ length }) => length <= LONGEST_UNBROKEN)
    return row('ScheduleText', [isShort ? w('cantSplit') : null], cellsOf(entry, flow, context))
  })
  const xml = concat([
    line('ScheduleHeading', [textRun('Schedule of changes', flow)]),
    line('ScheduleIntroduction', [textRun(entries.length > 0 ? `${summary} ${READING}` : summary, flow)]),
    entries.length > 0 ? line('ScheduleIntroduction', [textRun(explanation, flow)]) : null,
    entries.length > 0 ? tableElement(widths, 0, [head, ...body]) : null,
  ])
  return [{ type: 'furniture', mark: 'kept', xml, endsPage: true }]
}

/** How the width is shared: ids and the texts need most of it. */
const SHARES = [5, 27, 21, 24, 12, 11]

function widthsOf(columns: number, width: number): number[] {
  const shares = SHARES.slice(0, columns)
  const all = shares.reduce((sum, share) => sum + share)
  return shares.map((share) => Math.floor((width * share) / all))
}

/** The lines of each cell. */
function textsOf({ change, where, what, before, after, questions }: ScheduleEntry): string[][] {
  return [
    [change ? String(change.number) : '–'],
    change ? [where, what, change.id] : [where],
    [before],
    [after],
    change ? [change.kind, change.impact] : [],
    ...(questions === null ? [] : [[questions]]),
  ]
}

function cellsOf(entry: ScheduleEntry, flow: Flow, context: Context): Piece[][] {
  const cells = textsOf(entry).map((lines) =>
    lines.flatMap((words, index) => [...(index > 0 ? [run(flow, w('br'))] : []), textRun(words, flow)]),
  )
  if (!entry.change?.isMarked) return cells
  const number = textRun(String(entry.change.number), { ...flow, strong: true, link: true }).xml
  cells[0] = [kept(w('hyperlink', { anchor: context.bookmarks.change(entry.change.id), history: 1 }, number))]
  return cells
}
