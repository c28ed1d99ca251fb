import type { Table } from 'mdast'
import { formatDay } from '../../model/calendar.js'
import type { Place } from '../../model/place.js'
import { type View, views } from '../../model/responses.js'
import type { Consultation, LedgerEntry } from '../../model/types.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { closing } from '../consultation/tables.js'
import { titleBlock } from '../front-matter.js'
import { type Content, cell, mailbox, row, table } from '../nodes.js'
import type { ViewCounts } from './answers.js'
import type { Outcome, Outcomes } from './outcomes.js'

/** What the first page of the report says of the consultation as a whole. */
export function reportTitleBlock(
  consultation: Sourced<Consultation>,
  name: string,
  concluded: LedgerEntry | undefined,
): Table {
  const { dates, contact, classification } = consultation.value
  const at = (...path: Path) => consultation.at(path)
  const lines: [key: string, item: string, value: Content, place: Place][] = [
    ['id', 'Filename', name, at('id')],
    ['opened', 'Consultation of', formatDay(dates.opened), at('dates', 'opened')],
    ['closes', 'Closed at', closing(consultation.value), at('dates', 'closes')],
    ['concluded', 'Concluded', concluded ? formatDay(concluded.on) : 'Not yet', at('dates', 'concludesBy')],
    ['contact', 'Author', [mailbox(contact)], at('contact')],
    ['classification', 'Classification', classification, at('classification')],
  ]
  return titleBlock(lines, at('dates'))
}

export const outcomeWords: Record<Outcome, string> = {
  'as-consulted': 'As consulted',
  modified: 'Modified',
  dropped: 'Dropped',
  new: 'New since the consultation',
}

/** What stands where there is no text. */
const NOTHING = '(not there)'

/** Each change with what was proposed, what is concluded, and what became of it. */
export function outcomesTable(outcomes: readonly Outcomes[], id: string, place: Place): Table {
  const lines = outcomes.map(({ outcome, consulted, concluded }) => {
    const { where, before } = (consulted ?? concluded)!
    return row(null, [
      cell(where.label),
      cell(before ?? NOTHING),
      cell(consulted ? (consulted.after ?? NOTHING) : 'No change'),
      cell(concluded ? (concluded.after ?? NOTHING) : 'No change'),
      cell(outcomeWords[outcome]),
    ])
  })
  return table(
    ['where', 'before', 'proposed', 'concluded', 'outcome'],
    ['Where', 'Before', 'Proposed', 'Concluded', 'Outcome'],
    lines,
    place,
    id,
  )
}

/**
 * How many accepted responses take each view, each number with a bar before it. A view that may not be published is in
 * none of the rows but the last.
 */
export function viewsTable({ views: counts, others }: ViewCounts, id: string, place: Place): Table {
  const lines: [words: string, count: number][] = [
    ...Object.entries(views).map(([view, words]): [string, number] => [words, counts[view as View]]),
    ['None, or none that may be published', others],
  ]
  const most = Math.max(...lines.map(([, count]) => count))
  return table(
    ['view', 'responses'],
    ['View', 'Responses'],
    lines.map(([words, count]) => row(null, [cell(words), cell(withBar(count, most))])),
    place,
    id,
  )
}

function withBar(count: number, most: number): Content {
  if (count === 0) return '0'
  const length = Math.max(1, Math.round((20 * count) / most))
  return [
    { type: 'bar', length },
    { type: 'text', value: String(count) },
  ]
}
