import type { Table } from 'mdast'
import { addDays, formatDay } from '../../model/calendar.js'
import type { Place } from '../../model/place.js'
import type { Consultation, Mehrs, Version } from '../../model/types.js'
import type { Path, Sourced, Workspace } from '../../model/workspace.js'
import { effective, titleBlock } from '../front-matter.js'
import { type Content, cell, link, mailbox, row, table } from '../nodes.js'
import type { Citations } from './citations.js'
import { attachmentFiles } from './names.js'

/** What the first page says of the consultation as a whole. */
export function consultationTitleBlock(consultation: Sourced<Consultation>): Table {
  const { id, dates, contact, classification } = consultation.value
  const at = (...path: Path) => consultation.at(path)
  const lines: [key: string, item: string, value: Content, place: Place][] = [
    ['id', 'Filename', id, at('id')],
    ['opened', 'Date', formatDay(dates.opened), at('dates', 'opened')],
    ['closes', 'Respond by', closing(consultation.value), at('dates', 'closes')],
    ['concludesBy', 'Expected conclusion', formatDay(dates.concludesBy), at('dates', 'concludesBy')],
    ['contact', 'Author', [mailbox(contact)], at('contact')],
    ['classification', 'Classification', classification, at('classification')],
  ]
  return titleBlock(lines, at('dates'))
}

/** `16:00 on 3 May 2022`, in London. */
export function closing({ dates: { closes } }: Consultation): string {
  return `${closes.at} on ${formatDay(closes.on)}`
}

/** Every date to keep, from the opening of the consultation to the first day of effect. */
export function datesTable(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  proposed: Sourced<Version>,
): Table {
  const { dates } = consultation.value
  const at = (...path: Path) => consultation.at(['dates', ...path])
  const lines: Line[] = [
    ['The consultation opens', formatDay(dates.opened), at('opened')],
    ['Last time for responses', closing(consultation.value), at('closes')],
    ['Expected conclusion, no later than', formatDay(dates.concludesBy), at('concludesBy')],
    ...windowLine(workspace.mehrs.value, proposed),
    [
      `Version ${proposed.value.version} takes effect`,
      effective(workspace, proposed.value),
      proposed.at(['dates', 'effective']),
    ],
  ]
  const rows = lines.map(([event, date, place]) => row(null, [cell(event), cell(date, place)], place))
  return table(['event', 'date'], ['Event', 'Date'], rows, at(), 'dates')
}

type Line = [event: string, date: string, place: Place]

/** For a draft with a date: the day by which it has to be published, so that the appeal window is over by then. */
function windowLine({ legalBasis }: Mehrs, { value, at }: Sourced<Version>): Line[] {
  const { days } = legalBasis.appealWindow
  const { version, status, dates } = value
  if (status !== 'draft' || dates.effective === 'unstated' || days === 0) return []
  const event = `Last day to publish version ${version}, ${days} days before it takes effect`
  return [[event, formatDay(addDays(dates.effective.on, -days)), at(['dates', 'effective'])]]
}

/** What goes out with the consultation, with the names of the files. */
export function attachmentsTable(consultation: Sourced<Consultation>, citations: Citations): Table {
  const lines = consultation.value.attachments.map((attachment, index) => {
    const place = consultation.at(['attachments', index])
    const { number, title, sources } = attachment
    const files = attachmentFiles(attachment).flatMap(
      (name, at): Exclude<Content, string> => [
        ...(at === 0 ? [] : [{ type: 'break' } as const]),
        link(name, name),
      ],
    )
    const named: Content = [{ type: 'text', value: title }, ...citations.marks(sources)]
    return row(null, [cell(String(number)), cell(named, place), cell(files)], place)
  })
  return table(
    ['number', 'title', 'files'],
    ['Attachment', 'Title', 'Files'],
    lines,
    consultation.at(['attachments']),
    'attachment-files',
  )
}
