import { rowLabel } from '../../compose/combined.js'
import { documentId } from '../../compose/policy.js'
import { type Output, toBytes } from '../../model/output.js'
import type { TableView, Version } from '../../model/types.js'
import type { Sourced, Workspace } from '../../model/workspace.js'
import { findFormat } from '../../render/index.js'
import { jsonFile, textFile } from '../file.js'
import { csv, csvMediaType } from './csv.js'
import { appendixData } from './data.js'
import { appendixDocument } from './document.js'

/** Appendix A of every version, for programs and for people; and each view of it, where there are several. */
export async function emitAppendices(workspace: Workspace): Promise<Output[]> {
  return (await Promise.all(appendices(workspace).map((part) => emitAppendix(workspace, part)))).flat()
}

/** A table of Appendix A, or with `null` all of them, and the path of its files without their extensions. */
export interface AppendixPart {
  stem: string
  version: Sourced<Version>
  view: TableView | null
}

/** Everything that goes out by itself: the appendix of each version, and each view of it where there are several. */
export function appendices({ versions }: Workspace): AppendixPart[] {
  return versions.flatMap((version) => {
    const { checks, tables } = version.value
    if (checks.length === 0) return []
    const views = tables.length > 1 ? tables : []
    return [null, ...views].map((view) => ({
      stem: `${documentId(version.value)}/appendix-a${view ? `.${view.id}` : ''}`,
      version,
      view,
    }))
  })
}

async function emitAppendix(workspace: Workspace, { stem, version, view }: AppendixPart): Promise<Output[]> {
  const versions = [version.value.version]
  const data = appendixData(workspace, version, view)
  // The version in every row, as in a spreadsheet.
  const rows = [
    [...data.columns.map(({ heading }) => heading), 'Version'],
    ...data.checks.map(({ text }) => [...data.columns.map(({ key }) => text[key] ?? ''), rowLabel(data)]),
  ]
  const document = appendixDocument(workspace, version, view)
  const rendered = ['markdown', 'html', 'xlsx'].map(async (name): Promise<Output> => {
    const { extension, mediaType, render } = findFormat(name)!
    return { path: `${stem}.${extension}`, bytes: toBytes(await render(document)), mediaType, versions }
  })
  return [
    textFile(`${stem}.csv`, csv(rows), csvMediaType, versions),
    jsonFile(`${stem}.json`, data, versions),
    ...(await Promise.all(rendered)),
  ]
}
