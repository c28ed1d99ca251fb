import type { Table } from 'mdast'
import { formatDay } from '../../model/calendar.js'
import type { Place } from '../../model/place.js'
import { type View, views } from '../../model/responses.js'
import type { Consultation, LedgerEntry } from '../../model/types.js'
import type { Path, Sourced } from '../../model/workspace.js'
import { closing } from '../consultation/tables.js'
import { titleBlock } from '../front-matter.js'
import { type Content, cell, mailbox, row, table } from '../nodes.js'
import type { Folded } from './answers.js'
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

/** How many responses take each view. A view that may not be published is in no other row. */
export function viewsTable(
  counts: Readonly<Record<View, number>>,
  withheld: Folded,
  id: string,
  place: Place,
): Table {
  const lines = [
    ...Object.entries(views).map(([view, words]) => [words, String(counts[view as View])]),
    ...(withheld === 0 ? [] : [['Not published', foldedWords(withheld)]]),
  ]
  return table(
    ['view', 'responses'],
    ['View', 'Responses'],
    lines.map((cells) =>
      row(
        null,
        cells.map((text) => cell(text)),
      ),
    ),
    place,
    id,
  )
}

/** A count of one or two would tell whose answers they are. */
export function foldedWords(count: Folded): string {
  return count === null ? 'fewer than three' : String(count)
}
