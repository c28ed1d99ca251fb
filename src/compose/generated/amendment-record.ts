import type { Table } from 'mdast'
import { formatDay } from '../../model/calendar.js'
import { numberSections } from '../../model/numbering.js'
import { type PolicyChange, policyChanges } from '../../model/policy-changes.js'
import type { Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { effective, published } from '../front-matter.js'
import { cell, row, table } from '../nodes.js'
import type { GeneratedClause } from './clause.js'

const columns = ['version', 'published', 'effective', 'changes', 'consultation']
const headings = ['Version', 'Published', 'Effective', 'What changed', 'Consultation']

/** The versions that this one goes back to, oldest first, and itself: when, what each changed, and after which consultation. */
export function amendmentRecord({ workspace, version, path, id }: GeneratedClause): Table {
  const rows = lineage(workspace, version).map((one, index, all) => {
    const { value } = one
    const texts = [
      value.version,
      published(value),
      effective(workspace, value),
      changes(all[index - 1]?.value, value),
      consultations(workspace, value),
    ]
    return row(
      `version-${value.version}`,
      texts.map((text) => cell(text, one.at(['version']))),
      one.at(['version']),
    )
  })
  return table(columns, headings, rows, version.at([...path, 'generated']), id)
}

/** A version after those that it is based on, as far back as the workspace has them. */
function lineage({ versions }: Workspace, version: Sourced<Version>): Sourced<Version>[] {
  const line = [version]
  for (;;) {
    const base = versions.find(({ value }) => value.version === line[0]!.value.basedOn)
    if (!base || line.includes(base)) return line
    line.unshift(base)
  }
}

function changes(base: Version | undefined, version: Version): string {
  if (!base) return version.basedOn === undefined ? 'Unstated' : `Changes version ${version.basedOn}`
  const all = policyChanges(base, version)
  const said = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const items = all.filter(({ change }) => change === kind)
    const names = items.map((item) => nameOf(item, kind === 'removed' ? base : version))
    return names.length === 0 ? [] : [`${names.join(', ')} ${kind}`]
  })
  if (said.length === 0) return 'Nothing in its clauses and checks'
  const words = said.join('; ')
  return words[0]!.toUpperCase() + words.slice(1)
}

/** A check by its code; a clause by its number and title, since numbers may be others later. */
function nameOf({ item }: PolicyChange, { sections }: Version): string {
  const clause = numberSections(sections).find(({ section }) => `#${section.id}` === item)
  return clause ? `clause ${clause.number} (${clause.section.title})` : item
}

function consultations({ consultations }: Workspace, { version }: Version): string {
  const on = consultations.filter(({ value }) => value.proposes === version)
  if (on.length === 0) return 'None recorded'
  return on.map(({ value }) => `${value.title}, ${formatDay(value.dates.opened)}`).join('; ')
}
