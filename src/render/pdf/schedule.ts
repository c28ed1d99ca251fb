import type { Document } from '../../model/document.js'
import { changeAnchor } from '../page.js'
import { type ScheduleEntry, scheduleOf } from '../schedule.js'
import type { Context } from './context.js'
import type { Block, Piece, Row } from './data.js'
import { run, signed } from './phrasing.js'
import { makeTable } from './table.js'
import { prose } from './words.js'

const HEADING = 'Schedule of changes'

/** How the marks are to be read, in the marks themselves. */
const legend: Piece[] = [
  run('Text that was added stands '),
  ...signed('inserted', [run('between these signs', { mark: 'inserted' })]),
  run(', text that was taken out '),
  ...signed('deleted', [run('between these', { mark: 'deleted' })]),
  run('. What moved stands '),
  ...signed('moved-from', [run('here where it was', { mark: 'moved-from' })]),
  run(' and '),
  ...signed('moved-to', [run('here where it is now', { mark: 'moved-to' })]),
  run('. A bar in the margin stands beside each change, and a number leads back to this schedule.'),
]

/** The schedule of changes: every entry of the change list, with a link to its place in the text. */
export function schedule(redline: NonNullable<Document['redline']>, context: Context): Block[] {
  const { summary, explanation, heads, entries } = scheduleOf(redline)
  context.level = 2
  return [
    { kind: 'heading', depth: 2, level: 2, pieces: [run(HEADING)], words: HEADING, listed: true },
    { kind: 'paragraph', pieces: [run(prose(summary))] },
    { kind: 'paragraph', pieces: legend },
    ...(entries.length > 0 ? [{ kind: 'paragraph' as const, pieces: [run(explanation)] }] : []),
    ...(entries.length > 0
      ? [
          makeTable(
            [],
            row(heads.map((head) => [run(head)])),
            entries.map(entryRow),
            heads.map(() => 'left'),
          ),
        ]
      : []),
  ]
}

function entryRow({ change, where, what, before, after, questions }: ScheduleEntry): Row {
  const texts = [before, after].map((text) => [run(prose(text))])
  const asked = questions === null ? [] : [[run(prose(questions))]]
  if (!change) return { ...row([[run('–')], [run(prose(where))], ...texts, [], ...asked]), header: 0 }
  const { id, kind, impact } = change
  const number = run(String(change.number), { strong: true, ...(change.isMarked && { link: true as const }) })
  const linked: Piece = change.isMarked ? { kind: 'link', pieces: [number], to: changeAnchor(id) } : number
  const cells: Piece[][] = [
    [{ kind: 'anchor', id: `schedule/${id}` }, linked],
    [
      run(prose(where)),
      { kind: 'break' },
      run(prose(what)),
      { kind: 'break' },
      run(prose(id), { code: true }),
    ],
    ...texts,
    [run(kind), { kind: 'break' }, run(impact)],
    ...asked,
  ]
  return { ...row(cells), header: 0 }
}

function row(cells: Piece[][]): Row {
  const length = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0), 0)
  return { cells, tall: cells.some((cell) => length(cell) > 800) }
}
