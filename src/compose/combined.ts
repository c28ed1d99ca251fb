import type { Table } from 'mdast'
import { saidIn } from '../model/handling.js'
import type { Mehrs, TableView, Version } from '../model/types.js'
import type { Sourced } from '../model/workspace.js'
import { APPENDIX, composeView } from './appendix.js'
import { columnKeys } from './columns.js'
import { cell } from './nodes.js'
import type { TextContext } from './text.js'

/** All checks in all columns; but in that of intervals only where there are some, as most documents have none. */
export function combined({ checks }: Pick<Version, 'checks'>, mehrs: Mehrs): TableView {
  const columns = columnKeys(mehrs).filter(
    (key) => key !== 'notBefore' || checks.some((check) => saidIn(check, key) !== null),
  )
  return { id: APPENDIX.id, heading: APPENDIX.number, cohorts: 'all', columns }
}

/**
 * All checks in all columns as a table, and the version in every row: away from its file, a row of a draft must not pass
 * for policy in force. It has a row for each cohort where a table of the version has.
 */
export function composeCombined(version: Sourced<Version>, mehrs: Mehrs, context: TextContext): Table {
  const isByCohort = version.value.tables.some(({ rows }) => rows === 'by-cohort')
  const view: TableView = { ...combined(version.value, mehrs), rows: isByCohort ? 'by-cohort' : 'by-code' }
  const table = composeView(version, mehrs, view, context)
  const [head, ...rows] = table.children
  const label = rowLabel(version.value)
  return {
    ...table,
    align: [...table.align!, null],
    data: { ...table.data, columns: [...view.columns, 'version'] },
    children: [
      { ...head!, children: [...head!.children, cell('Version')] },
      ...rows.map((row) => ({ ...row, children: [...row.children, cell(label)] })),
    ],
  }
}

/** `7.0`, `7.1 (draft)`. */
export function rowLabel({ version, status }: Pick<Version, 'version' | 'status'>): string {
  return status === 'draft' ? `${version} (draft)` : version
}
