import type { BuiltInColumn, Check, Column } from './types.js'
import type { Path } from './workspace.js'

/** The columns that every document has; each is a field of a check. The others are declared in mehrs.yaml. */
const fields: Record<BuiltInColumn, true> = {
  code: true,
  name: true,
  cohorts: true,
  meaning: true,
  occurrence: true,
  retry: true,
  notBefore: true,
  escalate: true,
  formerlyReportedAs: true,
  note: true,
  sources: true,
}

export const builtInColumns = Object.keys(fields) as BuiltInColumn[]

export function isBuiltIn(column: Column): column is BuiltInColumn {
  return Object.hasOwn(fields, column)
}

/** Where a check has what it says in a column: among its own fields, or in its `values`. */
export function pathIn(column: Column): Path {
  return isBuiltIn(column) ? [column] : ['values', column]
}

/** What a check says in a column, as data; undefined where it says nothing. */
export function fieldOf(check: Check, column: Column): unknown {
  return isBuiltIn(column) ? check[column] : check.values?.[column]
}
