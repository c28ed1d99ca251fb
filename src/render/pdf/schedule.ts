import type { Document } from '../../model/document.js'
import { changeAnchor } from '../page.js'
import { type ScheduleEntry, type SchedulePart, scheduleOf } from '../schedule.js'
import type { Run as ChangeRun } from '../telling/evidence.js'
import type { Context } from './context.js'
import type { Block, Piece, Row, Run } from './data.js'
import { type Look, run, signed } from './phrasing.js'
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
export function schedule(document: Document, context: Context): Block[] {
  const { summary, explanation, heads, entries } = scheduleOf(document)
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

function entryRow({ number, changes, kind, impact, where, what, parts, questions }: ScheduleEntry): Row {
  const label = run(String(number), { strong: true })
  const [first] = changes
  const cells: Piece[][] = [
    [
      ...changes.map((id): Piece => ({ kind: 'anchor', id: `schedule/${id}` })),
      first === undefined ? label : linked(label, first),
    ],
    lines([where, what].flatMap((words) => (words ? [[run(prose(words))]] : []))),
    lines(parts.map((part) => partOf(part, first))),
    lines([kind, impact].flatMap((word) => (word === null ? [] : [[run(word)]]))),
    ...(questions === null ? [] : [[run(prose(questions))]]),
  ]
  return { ...row(cells), header: 0 }
}

/** One thing that changed, after the name of its field; where it is not the first change of its row, with a link to it. */
function partOf({ field, changes: [change], runs }: SchedulePart, first: string | undefined): Piece[] {
  const name = run(`${prose(field ?? '')}:`, { strong: true })
  const before = change === undefined || change === first ? name : linked(name, change)
  return [...(field === null ? [] : [before, run(' ')]), ...runs.flatMap(pieceOf)]
}

function pieceOf({ kind, text }: ChangeRun): Piece[] {
  const words = (look: Look) => lines(text.split('\n').map((line) => [run(prose(line), look)]))
  if (kind === 'kept') return words({})
  return kind === 'told' ? words({ emphasis: true }) : signed(kind, words({ mark: kind }))
}

function linked(label: Run, change: string): Piece {
  return { kind: 'link', pieces: [{ ...label, link: true }], to: changeAnchor(change) }
}

function lines(all: readonly Piece[][]): Piece[] {
  return all.flatMap((pieces, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...pieces])
}

function row(cells: Piece[][]): Row {
  const length = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0), 0)
  return { cells, tall: cells.some((cell) => length(cell) > 800) }
}
