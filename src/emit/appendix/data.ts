import { composeView } from '../../compose/appendix.js'
import { columns } from '../../compose/columns.js'
import { combined } from '../../compose/combined.js'
import { mehrsOf, textContext } from '../../compose/policy.js'
import type { AppendixA, AppendixCheck } from '../../generated/appendix-a.js'
import { plain } from '../../model/plain.js'
import type { Check, Column, TableView, Version } from '../../model/types.js'
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
  const { columns: keys } = view ?? combined
  const [, ...rows] = composeView(version, mehrs, view ?? combined, textContext(workspace, version)).children
  return {
    title: mehrs.title,
    version: version.value.version,
    status: version.value.status,
    view: view && { id: view.id, heading: view.heading },
    cohorts: mehrs.cohorts.map(({ id, name }) => ({ id, name })),
    columns: keys.map((key) => ({ key, heading: columns[key].heading })),
    checks: rows.map(({ data, children }) => {
      const check = version.value.checks.find(({ code }) => code === data?.key)!
      return checkData(check, keys, children.map(plain))
    }),
  }
}

function checkData(check: Check, keys: readonly Column[], texts: readonly string[]): AppendixCheck {
  const values = keys.map((key, index) => [key, valueIn(check, key, texts[index]!)])
  const text = keys.map((key, index) => [key, texts[index]])
  return { ...Object.fromEntries(values), text: Object.fromEntries(text) }
}

function valueIn(check: Check, key: Column, text: string): unknown {
  const value = check[key] ?? 'unspecified'
  if (value === 'unspecified') return null
  return columns[key].markdown ? text : value
}
