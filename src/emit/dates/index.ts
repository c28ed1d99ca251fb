import type { Output } from '../../model/output.js'
import type { Workspace } from '../../model/workspace.js'
import { jsonFile, textFile } from '../file.js'
import { effectiveDates } from './effective-dates.js'
import { icalendar } from './icalendar.js'
import { legislation } from './legislation.js'

/** Who needs the dates gets them in their own format: programs, calendars, search engines. */
export function emitDates(workspace: Workspace): Output[] {
  const versions = workspace.versions.map(({ value }) => value.version)
  return [
    jsonFile('effective-dates.json', effectiveDates(workspace), versions),
    textFile('effective-dates.ics', icalendar(workspace), 'text/calendar; charset=utf-8', versions),
    jsonFile('effective-dates.jsonld', legislation(workspace), versions, 'application/ld+json'),
  ]
}
