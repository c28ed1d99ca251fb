import { posix } from 'node:path'
import { rowLabel } from '../../compose/combined.js'
import { documentId, versionLabel } from '../../compose/policy.js'
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
  const files = workspace.versions.flatMap((version) => {
    const { tables } = version.value
    const views = tables.length > 1 ? tables : []
    return [null, ...views].map((view) => emitAppendix(workspace, version, view))
  })
  return (await Promise.all(files)).flat()
}

async function emitAppendix(
  workspace: Workspace,
  version: Sourced<Version>,
  view: TableView | null,
): Promise<Output[]> {
  const stem = `${documentId(version.value)}/appendix-a${view ? `.${view.id}` : ''}`
  const versions = [version.value.version]
  const data = appendixData(workspace, version, view)
  // The version in every row, as in a spreadsheet.
  const rows = [
    [...data.columns.map(({ heading }) => heading), 'Version'],
    ...data.checks.map(({ text }) => [...data.columns.map(({ key }) => text[key] ?? ''), rowLabel(data)]),
  ]
  const name = documentId(version.value)
  const document = {
    ...appendixDocument(workspace, version, view),
    related: [
      { label: `The whole text of ${versionLabel(version.value).toLowerCase()}`, href: `${name}.html` },
      ...(view ? [{ label: 'All of Appendix A', href: 'appendix-a.html' }] : []),
      { label: 'Spreadsheet', href: `${posix.basename(stem)}.xlsx` },
      { label: 'CSV', href: `${posix.basename(stem)}.csv` },
    ],
  }
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
