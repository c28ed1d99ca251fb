import type { PhrasingContent, RootContent, Table } from 'mdast'
import { canonicalJson } from '../model/digest.js'
import { checkIn, isHandling, pathInCohort, rowKey } from '../model/handling.js'
import type { Check, Column, Mehrs, TableView, Version } from '../model/types.js'
import { fieldOf, pathIn } from '../model/values.js'
import type { Path, Sourced } from '../model/workspace.js'
import { choicesOf } from './choices.js'
import { cohortNames, columnOf, shownCohorts } from './columns.js'
import { cell, heading, inline, paragraph, row, table } from './nodes.js'
import { composeText, type TextContext } from './text.js'

export const APPENDIX = { id: 'appendix-a', number: 'Appendix A' } as const

/**
 * Appendix A: a heading and, below it, each table that the version declares. One table stands without a heading of its
 * own. A version without checks has no Appendix A.
 */
export function composeAppendix(
  version: Sourced<Version>,
  mehrs: Mehrs,
  context: TextContext,
): RootContent[] {
  const { checks, tables } = version.value
  if (checks.length === 0) return []
  const title = `${APPENDIX.number}: ${tables.length === 1 ? tables[0]!.heading : 'Error codes'}`
  return [
    heading(2, title, version.at(['tables']), { ...APPENDIX }),
    ...tables.flatMap((view, index): RootContent[] => {
      const body = composeView(version, mehrs, view, context)
      if (tables.length === 1) return [body]
      const number = `A.${index + 1}`
      return [
        heading(3, `${number} ${view.heading}`, version.at(['tables', index, 'heading']), { number }),
        body,
      ]
    }),
    ...Object.entries(version.value.notShown ?? {}).map(([field, why]) =>
      paragraph(
        `${columnOf(field, mehrs).heading} is not shown in full: ${why}`,
        version.at(['notShown', field]),
      ),
    ),
  ]
}

/** One view as a table: rows known by code, or by code and cohort; columns by key. */
export function composeView(
  version: Sourced<Version>,
  mehrs: Mehrs,
  view: TableView,
  context: TextContext,
  place = version.at(['tables', version.value.tables.indexOf(view)]),
): Table {
  const rows = version.value.checks.flatMap((check, index) =>
    rowsOf(view, check).map(({ key, cohorts }) => {
      const cells = view.columns.map((column) => {
        const content = cellContent(version, mehrs, index, column, { key, cohorts }, context)
        return cell(content, version.at(['checks', index, ...placeOf(check, column, cohorts)]))
      })
      return row(key, cells, version.at(['checks', index]))
    }),
  )
  const composed = table(
    view.columns,
    view.columns.map((column) => columnOf(column, mehrs).heading),
    rows,
    place,
    view.id,
  )
  composed.data = {
    ...composed.data,
    cohorts: mehrs.cohorts.map(({ name }) => name),
    choices: choicesOf(view.columns, rows, mehrs),
  }
  return composed
}

/** What a version says of a check in a column, for all of its cohorts: once, or for each group in which it is otherwise. */
export function composeCell(
  version: Sourced<Version>,
  mehrs: Mehrs,
  check: Check,
  column: Column,
  context: TextContext,
): PhrasingContent[] {
  const index = version.value.checks.indexOf(check)
  const row = { key: check.code, cohorts: check.cohorts }
  const content = cellContent(version, mehrs, index, column, row, context)
  return cell(content).children
}

/** A row of a view, for some of the cohorts of a check. */
export interface ViewRow {
  key: string
  cohorts: readonly string[]
}

/** The rows that a view has for a check: one, or one for each cohort that it shows. */
export function rowsOf(view: TableView, check: Check): ViewRow[] {
  const cohorts = shownCohorts(view, check)
  if (cohorts.length === 0) return []
  if (view.rows !== 'by-cohort') return [{ key: check.code, cohorts }]
  return cohorts.map((cohort) => ({ key: rowKey(check.code, cohort), cohorts: [cohort] }))
}

function placeOf(check: Check, column: Column, cohorts: readonly string[]): Path {
  const [part] = partsOf(check, column, cohorts)
  return part?.path ?? pathIn(column)
}

/** What a cell says: once, or for each group of cohorts in which it is otherwise. */
function cellContent(
  version: Sourced<Version>,
  mehrs: Mehrs,
  index: number,
  key: Column,
  row: ViewRow,
  context: TextContext,
): string | PhrasingContent[] {
  const check = version.value.checks[index]!
  // A row for one cohort is not about the others.
  if (key === 'cohorts' && row.key !== check.code) return cohortNames(row.cohorts, mehrs)
  const column = columnOf(key, mehrs)
  const parts = partsOf(check, key, row.cohorts).map(({ cohorts, path, check }) => {
    const value = fieldOf(check, key)
    // A number where a text is declared is refused by a rule; until then it prints as it is.
    const isMarkdown = column.markdown && typeof value === 'string' && value !== 'unspecified'
    const at = ['checks', index, ...path]
    const name = [check.code, ...path].join('-')
    const said = isMarkdown ? inline(composeText(version, at, context, name)) : column.text(check, mehrs)
    return { cohorts, said }
  })
  const [only] = parts
  if (parts.length === 1) return only!.said
  return parts
    .filter(({ said }) => said.length > 0)
    .flatMap(({ cohorts, said }, position): PhrasingContent[] => {
      const label = `${position === 0 ? '' : '; '}${cohortNames(cohorts, mehrs)}: `
      const words: PhrasingContent[] = typeof said === 'string' ? [{ type: 'text', value: said }] : said
      return [{ type: 'text', value: label }, ...words]
    })
}

/** What a check says in a column to some of its cohorts, and where. */
export interface Part {
  cohorts: string[]
  /** Below the check. */
  path: Path
  check: Check
}

/** Groups of the cohorts for which a check says the same in a column, in the order of the cohorts. */
export function partsOf(check: Check, column: Column, cohorts: readonly string[]): Part[] {
  if (!check.handling || !isHandling(column)) {
    const own = cohorts.length === 1 ? checkIn(check, cohorts[0]!) : check
    return [{ cohorts: [...cohorts], path: pathIn(column), check: own }]
  }
  const parts: Part[] = []
  for (const cohort of cohorts) {
    const own = checkIn(check, cohort)
    const said = canonicalJson(own[column] ?? null)
    const same = parts.find((part) => canonicalJson(part.check[column] ?? null) === said)
    if (same) same.cohorts.push(cohort)
    else parts.push({ cohorts: [cohort], path: pathInCohort(check, cohort, column), check: own })
  }
  return parts
}
