import type { Table } from 'mdast'
import { formatDay } from '../model/calendar.js'
import type { Place } from '../model/place.js'
import { appealWindowOf, timeline } from '../model/timeline.js'
import type { Version } from '../model/types.js'
import type { Path, Sourced, Workspace } from '../model/workspace.js'
import { type Content, cell, row, table } from './nodes.js'

/** The table on the first page: what this version is, and when it is in force. */
export function frontMatter(workspace: Workspace, version: Sourced<Version>): Table {
  const { mehrs } = workspace
  const { value } = version
  const here = (...path: Path) => version.at(path)
  const rows: [key: string, item: string, text: string, place: Place][] = [
    ['version', 'Version', value.version, here('version')],
    ['status', 'Status', value.status === 'draft' ? 'Draft for consultation' : 'Published', here('status')],
    [
      'basedOn',
      'Based on',
      value.basedOn ? `Version ${value.basedOn}` : 'Unstated',
      here(value.basedOn ? 'basedOn' : 'version'),
    ],
    ['published', 'Published', published(value), here('dates', 'published')],
    ['effective', 'Effective', effective(workspace, value), here('dates', 'effective')],
    ['owner', 'Owner', partyName(workspace, mehrs.value.owner), mehrs.at(['owner'])],
    ['contact', 'Contact', mehrs.value.contact, mehrs.at(['contact'])],
    ['classification', 'Classification', mehrs.value.classification, mehrs.at(['classification'])],
  ]
  return titleBlock(rows, here('dates'))
}

/** The table under a title: what is said of the document as a whole, item by item. */
export function titleBlock(
  rows: readonly [key: string, item: string, value: Content, place: Place][],
  place: Place,
): Table {
  const composed = table(
    ['item', 'value'],
    ['Item', 'Value'],
    rows.map(([key, item, value, place]) => row(key, [cell(item), cell(value, place)], place)),
    place,
    'front-matter',
  )
  composed.data = { ...composed.data, role: 'front-matter' }
  return composed
}

/** The day of publication, in words. */
export function published({ status, dates }: Version): string {
  if (dates.published !== 'unstated') return formatDay(dates.published.on)
  return status === 'draft' ? 'Not yet' : 'Unstated'
}

/** The first day of effect and how it is known, in words. */
export function effective(workspace: Workspace, version: Version): string {
  const { mehrs, ledger } = workspace
  const [entry] = timeline(mehrs.value, [version], ledger.value, true)
  if (!entry?.effective) return 'Unstated'
  const { day, basis } = entry.effective
  if (basis === 'stated') return formatDay(day)
  if (basis === 'planned') return `${formatDay(day)} (planned)`
  const days = appealWindowOf(mehrs.value, ledger.value, version.version)
  return `Unstated; not before ${formatDay(day)}, ${days} days after publication (inferred)`
}

function partyName(workspace: Workspace, id: string): string {
  const party = workspace.mehrs.value.parties.find((entry) => entry.id === id)
  if (!party) throw new Error(`unknown party ${id}`)
  return party.short ? `${party.name} (${party.short})` : party.name
}
