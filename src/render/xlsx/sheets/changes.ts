import type { Document } from '../../../model/document.js'
import { scheduledChanges } from '../../../model/schedule.js'
import { type ScheduleEntry, scheduleOf } from '../../schedule.js'
import { legible } from '../cell.js'
import { type Cell, lines, type Sheet, words } from '../sheet.js'

/** The schedule of changes of a redline, its columns cut so that each can be filtered. The ids are those of `redline.json`. */
export function changes({ tree, redline }: Document): Sheet[] {
  if (!redline) return []
  const { entries } = scheduleOf({ tree, redline })
  const ids = scheduledChanges({ tree, redline }).map(({ changes: own }) => own.map(({ id }) => id).join(' '))
  const isAsked = entries.some(({ questions }) => questions !== null)
  return [
    {
      name: 'Changes',
      heads: [
        'No.',
        'Where',
        'What it does',
        'What changes',
        'Kind',
        'Impact',
        ...(isAsked ? ['Question'] : []),
        'Ids',
      ],
      rows: entries.map((entry, index) => ({
        look: 'kept',
        cells: [...cellsOf(entry, isAsked), words(ids[index] ?? '')],
      })),
      table: 'changes',
      frozen: 1,
      choices: [],
    },
  ]
}

function cellsOf(
  { number, where, what, parts, kind, impact, questions }: ScheduleEntry,
  isAsked: boolean,
): Cell[] {
  return [
    words(String(number)),
    words(where),
    words(what),
    lines(
      parts.map(
        ({ field, runs }): Cell =>
          field === null ? legible(runs) : [{ kind: 'name', text: `${field}: ` }, ...legible(runs)],
      ),
    ),
    words(kind ?? 'not marked'),
    words(impact ?? ''),
    ...(isAsked ? [words(questions ?? '')] : []),
  ]
}
