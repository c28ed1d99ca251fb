import { canonicalJson } from './digest.js'
import type { Check, CohortHandling, Column } from './types.js'
import { fieldOf } from './values.js'
import type { Path } from './workspace.js'

/** What a check may say otherwise for some of its cohorts. */
export const handlingFields = ['occurrence', 'retry', 'notBefore', 'escalate', 'note'] as const

export type HandlingField = (typeof handlingFields)[number]

export function isHandling(field: string): field is HandlingField {
  return (handlingFields as readonly string[]).includes(field)
}

/** A check as it is in one cohort: without `handling`, and with what its entry for the cohort gives. */
export function checkIn(check: Check, cohort: string): Check {
  const { handling, ...common } = check
  const entry = handling?.find((each) => each.cohort === cohort)
  if (!entry) return common
  const { cohort: _, ...own } = entry
  return { ...common, ...own }
}

/** Where a check has a field as it is in a cohort, below the check. */
export function pathInCohort({ handling }: Check, cohort: string, field: HandlingField): Path {
  const index = handling?.findIndex((each) => each.cohort === cohort) ?? -1
  return index !== -1 && handling![index]![field] !== undefined ? ['handling', index, field] : [field]
}

/** The check itself and its entries for cohorts, each with its path below the check: what says how to handle it. */
export function handlingsOf(check: Check): { handling: Check | CohortHandling; path: Path }[] {
  const own = (check.handling ?? []).map((handling, index) => ({ handling, path: ['handling', index] }))
  return [{ handling: check, path: [] }, ...own]
}

/** What a check says in a column, as data: where it says it cohort by cohort, by their ids. */
export function saidIn(check: Check, column: Column, cohorts: readonly string[] = check.cohorts): unknown {
  if (column === 'sources') return sourcesOf(check)
  if (!check.handling || !isHandling(column)) return fieldOf(check, column) ?? null
  const said = cohorts.map((cohort) => [cohort, checkIn(check, cohort)[column] ?? null] as const)
  const [first] = said
  const isOne = said.every(([, value]) => canonicalJson(value) === canonicalJson(first?.[1] ?? null))
  return isOne ? (first?.[1] ?? null) : Object.fromEntries(said)
}

/** Every source that a check cites, those for single cohorts included. */
export function sourcesOf({ sources, handling = [] }: Check): string[] {
  return [...new Set([...sources, ...handling.flatMap((entry) => entry.sources)])]
}

/** The row of a check in a table that has one for each cohort. Neither codes nor ids have a full stop. */
export function rowKey(code: string, cohort: string): string {
  return `${code}.${cohort}`
}

/** What the key of a row in a table of checks names: a check, and a cohort where the row is for one. */
export function readRowKey(key: string): { code: string; cohort: string | null } {
  const [code, cohort = null] = key.split('.', 2) as [string, string?]
  return { code, cohort }
}
