import { composeView, rowsOf } from '../../compose/appendix.js'
import { columnOf } from '../../compose/columns.js'
import { combined } from '../../compose/combined.js'
import { mehrsOf, textContext } from '../../compose/policy.js'
import type { AppendixA, AppendixCheck } from '../../generated/appendix-a.js'
import { checkIn, isHandling } from '../../model/handling.js'
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
  const shown = view ?? combined(version.value, mehrs)
  const keys = shown.columns
  const [, ...rows] = composeView(version, mehrs, shown, textContext(workspace, version)).children
  return {
    title: mehrs.title,
    version: version.value.version,
    status: version.value.status,
    view: view && { id: view.id, heading: view.heading },
    cohorts: mehrs.cohorts.map(({ id, name }) => ({ id, name })),
    columns: keys.map((key) => ({ key, heading: columnOf(key, mehrs).heading })),
    checks: version.value.checks
      .flatMap((check) => rowsOf(shown, check).map(({ cohorts }) => ({ check, cohorts })))
      .map(({ check, cohorts }, index) => {
        const texts = rows[index]!.children.map(plain)
        return checkData(inRow(check, cohorts, shown), keys, texts, mehrs)
      }),
  }
}

/** A check as a row has it: for one cohort as it is there, else with what is otherwise in some of them. */
function inRow(check: Check, cohorts: readonly string[], view: TableView): Check {
  const { handling, ...common } = cohorts.length === 1 ? checkIn(check, cohorts[0]!) : check
  const entries = handling?.filter(({ cohort }) => cohorts.includes(cohort)) ?? []
  const shown = view.rows === 'by-cohort' ? { ...common, cohorts: [...cohorts] } : common
  return entries.length > 0 ? { ...shown, handling: entries } : shown
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
    ...(check.handling && keys.some(isHandling) ? { handling: check.handling } : {}),
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
