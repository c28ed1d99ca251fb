import type { ScheduleEntry, SchedulePart } from '../../schedule.js'
import { concat, type Xml } from '../../xml.js'
import type { Context, Flow, Marks } from '../context.js'
import type { FurnitureNode } from '../furniture.js'
import { textWidth } from '../page.js'
import { makeParagraph, writeParagraph } from '../paragraph.js'
import { kept, run, textRun } from '../run.js'
import type { Block, Piece } from '../story.js'
import type { StyleId } from '../styles.js'
import { tableElement } from '../table.js'
import { w } from '../xml.js'

const READING =
  'Each change is tracked in the text: to accept them all gives the new text, to reject them all the old one. A number leads to its change. In this schedule, text that was added is underlined and text that was taken out is struck through.'

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
  const body = entries.map((entry) => {
    const runs = entry.parts.flatMap((part) => part.runs)
    const isShort = runs.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_UNBROKEN
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

/** How the width is shared: what changes needs most of it. */
const SHARES = [7, 25, 44, 14, 10]

function widthsOf(columns: number, width: number): number[] {
  const shares = SHARES.slice(0, columns)
  const all = shares.reduce((sum, share) => sum + share)
  return shares.map((share) => Math.floor((width * share) / all))
}

function cellsOf(entry: ScheduleEntry, flow: Flow, context: Context): Piece[][] {
  const { number, changes, kind, impact, where, what, parts, questions } = entry
  const lines = (...texts: (string | null)[]) =>
    joined(
      texts.flatMap((text) => (text === null ? [] : [[textRun(text, flow)]])),
      flow,
    )
  const [first] = changes
  return [
    first === undefined
      ? [textRun(String(number), { ...flow, strong: true })]
      : [linked(String(number), first, { ...flow, strong: true }, context)],
    lines(where, what || null),
    joined(
      parts.map((part) => partOf(part, entry, flow, context)),
      flow,
    ),
    lines(kind, impact),
    ...(questions === null ? [] : [lines(questions)]),
  ]
}

/** One thing that changed, after the name of its field; where it is not the first change of its row, with a link to it. */
function partOf(
  { field, changes: [change], runs }: SchedulePart,
  { changes: [first] }: ScheduleEntry,
  flow: Flow,
  context: Context,
): Piece[] {
  const name = field === null ? null : `${field}:`
  const strong = { ...flow, strong: true }
  const before =
    name === null
      ? []
      : [
          change === undefined || change === first
            ? textRun(name, strong)
            : linked(name, change, strong, context),
        ]
  return [
    ...before,
    ...(name === null ? [] : [textRun(' ', flow)]),
    ...runs.flatMap(({ kind, text }) => {
      const marks = { ...flow, ...looks[kind] }
      return joined(
        text.split('\n').map((words) => [textRun(words, marks)]),
        flow,
      )
    }),
  ]
}

/** The runs are no tracked changes: they look like them. */
const looks = {
  kept: {},
  inserted: { underline: true },
  deleted: { delete: true },
  told: { emphasis: true },
} as const satisfies Record<string, Partial<Marks>>

function linked(words: string, change: string, marks: Marks, context: Context): Piece {
  const { xml } = textRun(words, { ...marks, link: true })
  return kept(w('hyperlink', { anchor: context.bookmarks.change(change), history: 1 }, xml))
}

/** Lines with breaks between them. */
function joined(lines: readonly Piece[][], flow: Flow): Piece[] {
  return lines.flatMap((pieces, index) => [...(index > 0 ? [run(flow, w('br'))] : []), ...pieces])
}
