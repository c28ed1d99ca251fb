import { composeView } from '../../compose/appendix.js'
import { columnOf } from '../../compose/columns.js'
import { combined } from '../../compose/combined.js'
import { mehrsOf, textContext } from '../../compose/policy.js'
import type { AppendixA, AppendixCheck } from '../../generated/appendix-a.js'
import { plain } from '../../model/plain.js'
import type { Check, Column, Mehrs, TableView, Version } from '../../model/types.js'
import { fieldOf, isBuiltIn } from '../../model/values.js'
import type { Sourced, Workspace } from '../../model/workspace.js'

/**
 * Appendix A of a version as data, as its schema describes it: one view of it, or with `null` all of it. Its
 * texts are those of the composed table, so that they are what the documents print.
 */
export function appendixData(
  workspace: Workspace,
  version: Sourced<Version>,
  view: TableView | null,
): AppendixA {
  const mehrs = mehrsOf(workspace, version).value
  const shown = view ?? combined(mehrs)
  const keys = shown.columns
  const [, ...rows] = composeView(version, mehrs, shown, textContext(workspace, version)).children
  return {
    title: mehrs.title,
    version: version.value.version,
    status: version.value.status,
    view: view && { id: view.id, heading: view.heading },
    cohorts: mehrs.cohorts.map(({ id, name }) => ({ id, name })),
    columns: keys.map((key) => ({ key, heading: columnOf(key, mehrs).heading })),
    checks: rows.map(({ data, children }) => {
      const check = version.value.checks.find(({ code }) => code === data?.key)!
      return checkData(check, keys, children.map(plain), mehrs)
    }),
  }
}

function checkData(
  check: Check,
  keys: readonly Column[],
  texts: readonly string[],
  mehrs: Mehrs,
): AppendixCheck {
  const values = keys.map((key, index) => ({ key, value: valueIn(check, key, texts[index]!, mehrs) }))
  const own = values.filter(({ key }) => !isBuiltIn(key))
  return {
    ...byKey(values.filter(({ key }) => isBuiltIn(key))),
    ...(own.length > 0 ? { values: byKey(own) } : {}),
    text: Object.fromEntries(keys.map((key, index) => [key, texts[index]!])),
  } as AppendixCheck
}

function byKey(values: readonly { key: Column; value: unknown }[]): Record<string, unknown> {
  return Object.fromEntries(values.map(({ key, value }) => [key, value]))
}

function valueIn(check: Check, key: Column, text: string, mehrs: Mehrs): unknown {
  const value = fieldOf(check, key) ?? 'unspecified'
  if (value === 'unspecified') return null
  return columnOf(key, mehrs).markdown ? text : value
}
