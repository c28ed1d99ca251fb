import type { RootContent, Table, TableRow } from 'mdast'
import type { Column, Mehrs, TableView, Version } from '../model/types.js'
import { fieldOf, pathIn } from '../model/values.js'
import type { Sourced } from '../model/workspace.js'
import { choicesOf } from './choices.js'
import { columnOf, shows } from './columns.js'
import { cell, heading, inline, paragraph, row, table } from './nodes.js'
import { composeText, type TextContext } from './text.js'

export const APPENDIX = { id: 'appendix-a', number: 'Appendix A' } as const

/** Appendix A: a heading and, below it, each table that the version declares. One table stands without a heading of its own. */
export function composeAppendix(
  version: Sourced<Version>,
  mehrs: Mehrs,
  context: TextContext,
): RootContent[] {
  const { tables } = version.value
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

/** One view as a table: rows known by code, columns by key. */
export function composeView(
  version: Sourced<Version>,
  mehrs: Mehrs,
  view: TableView,
  context: TextContext,
  place = version.at(['tables', version.value.tables.indexOf(view)]),
): Table {
  const rows = version.value.checks.flatMap((check, index) =>
    shows(view, check) ? [composeRow(version, mehrs, index, view.columns, context)] : [],
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
    choices: choicesOf(view.columns, version.value.checks, mehrs),
  }
  return composed
}

function composeRow(
  version: Sourced<Version>,
  mehrs: Mehrs,
  index: number,
  keys: Column[],
  context: TextContext,
): TableRow {
  const check = version.value.checks[index]!
  const cells = keys.map((key) => {
    const path = ['checks', index, ...pathIn(key)]
    const value = fieldOf(check, key)
    const column = columnOf(key, mehrs)
    // A number where a text is declared is refused by a rule; until then it prints as it is.
    const isMarkdown = column.markdown && typeof value === 'string' && value !== 'unspecified'
    const content = isMarkdown
      ? inline(composeText(version, path, context, `${check.code}-${key}`))
      : column.text(check, mehrs)
    return cell(content, version.at(path))
  })
  return row(check.code, cells, version.at(['checks', index]))
}
