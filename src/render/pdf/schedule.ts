import type { Document } from '../../model/document.js'
import { changeAnchor } from '../html/page.js'
import { summarise, summarySentence } from '../summary.js'
import type { Context } from './context.js'
import type { Block, Piece, Row } from './data.js'
import { run, signed } from './phrasing.js'
import { makeTable } from './table.js'
import { prose } from './words.js'

/** How the marks are to be read, in the marks themselves. */
const legend: Piece[] = [
  run('Text that was added stands '),
  ...signed('inserted', [run('between these signs', { mark: 'inserted' })]),
  run(', text that was taken out '),
  ...signed('deleted', [run('between these', { mark: 'deleted' })]),
  run('. A bar in the margin stands beside each change, and a number leads back to this schedule.'),
]

/** The schedule of changes: every entry of the change list, with a link to its place in the text. */
export function schedule(
  { from, to, changes, untracked }: NonNullable<Document['redline']>,
  context: Context,
): Block[] {
  const rows = changes.map(({ id, where, kind, impact, before, after }, index): Row => {
    const number = run(String(index + 1), { strong: true, link: true })
    const linked: Piece = { kind: 'link', pieces: [number], to: changeAnchor(id) }
    return row([
      [{ kind: 'anchor', id: `schedule/${id}` }, linked],
      [run(prose(where.label)), { kind: 'break' }, run(prose(id), { code: true })],
      side(before),
      side(after),
      [run(kind), { kind: 'break' }, run(impact)],
    ])
  })
  const lost = untracked.map(
    ({ reason, before, after }): Row =>
      row([[run('–')], [run(prose(`Not marked: ${reason}`))], side(before), side(after), []]),
  )
  const head = row(['No.', 'Where', 'Before', 'After', 'Kind, impact'].map((text) => [run(text)]))
  const summary = `From ${from} to ${to}. ${summarySentence(summarise(changes, untracked))}`
  context.level = 2
  return [
    { kind: 'heading', depth: 2, level: 2, pieces: [run('Schedule of changes')] },
    { kind: 'paragraph', pieces: [run(prose(summary))] },
    { kind: 'paragraph', pieces: legend },
    ...(rows.length + lost.length > 0
      ? [makeTable([], head, [...rows, ...lost], ['left', 'left', 'left', 'left', 'left'])]
      : []),
  ]
}

function side(text: string | null): Piece[] {
  return [text === null || text === '' ? run('–') : run(prose(text))]
}

function row(cells: Piece[][]): Row {
  const length = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 0), 0)
  return { cells, tall: cells.some((cell) => length(cell) > 800) }
}
