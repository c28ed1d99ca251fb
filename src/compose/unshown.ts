import type { Root } from 'mdast'
import type { Change } from '../model/change.js'
import { canonicalJson } from '../model/digest.js'
import { isHandling, readRowKey, saidIn } from '../model/handling.js'
import type { Column, Mehrs, Version } from '../model/types.js'
import { pathIn } from '../model/values.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { withClass } from '../redline/classing/classify.js'
import { CHECKS, classifyPolicy, fieldClass } from '../redline/classing/classify-policy.js'
import { redline } from '../redline/index.js'
import { APPENDIX, composeView } from './appendix.js'
import { columnKeys, columnOf, shows } from './columns.js'
import { heading } from './nodes.js'
import { mehrsOf, textContext } from './policy.js'

/**
 * The changes of checks that a redline of two versions does not have because no table prints what changed: the package
 * acts on the data, whatever is shown of it. Each says so in its label, is known by `checks.data/`, the code and the field,
 * and has no place in the tree. `listed` are the changes that the redline has.
 */
export function unshownChanges(
  workspace: Workspace,
  from: Sourced<Version>,
  to: Sourced<Version>,
  listed: readonly Change[],
): Change[] {
  const mehrs = workspace.mehrs.value
  // A version that went out has the columns of its day.
  const fields = [...new Set([from, to].flatMap((version) => columnKeys(mehrsOf(workspace, version).value)))]
  const byCode = new Map<string, Change[]>()
  for (const change of listed) {
    if (change.where.row === null || change.kind === 'moved') continue
    const { code } = readRowKey(change.where.row)
    byCode.set(code, [...(byCode.get(code) ?? []), change])
  }
  const unlisted = differences(from.value, to.value, fields).filter((difference) => !isListed(difference))
  // Nearly always: then there is nothing to compare.
  if (unlisted.length === 0) return []
  const trees = { from: allChecks(workspace, from, fields), to: allChecks(workspace, to, fields) }
  const { changes } = redline(trees.from, trees.to, { files: { from: from.file, to: to.file } })
  const printed = classifyPolicy(changes, from.value, to.value, mehrs).filter(({ kind }) => kind !== 'moved')
  return [...printed, ...unprinted(from, to, printed, fields, mehrs)]
    .filter(({ where }) => unlisted.some(({ row, column }) => where.row === row && where.column === column))
    .map((change) => ({
      ...change,
      where: { ...change.where, table: null, label: labelOf(change, from.value, to.value) },
    }))

  function isListed({ row, column, cohorts }: Difference): boolean {
    const told = (byCode.get(row) ?? []).flatMap(({ where }) => {
      // A row that came or went because of its cohorts says so.
      const isWhole = where.column === null && (column === null || column === 'cohorts')
      const views = [from, to].flatMap(({ value }) => value.tables.filter(({ id }) => id === where.table))
      return isWhole || where.column === column
        ? views.map((view) => ({ view, cohort: readRowKey(where.row!).cohort }))
        : []
    })
    const tells = (id: string) =>
      told.some(({ view, cohort }) =>
        cohort === null ? view.cohorts === 'all' || view.cohorts.includes(id) : cohort === id,
      )
    return told.length > 0 && cohorts.every(tells)
  }
}

interface Difference {
  /** The check's code. */
  row: string
  /** The field that differs; null where only one version has the check. */
  column: Column | null
  /** The cohorts that have to be told of it, where it differs in single ones. */
  cohorts: readonly string[]
}

/** Where the checks of two versions differ as data. */
function differences(from: Version, to: Version, fields: readonly Column[]): Difference[] {
  const old = new Map(from.checks.map((check) => [check.code, check]))
  const now = new Map(to.checks.map((check) => [check.code, check]))
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((row): Difference[] => {
    const [before, after] = [old.get(row), now.get(row)]
    if (!before || !after) return [{ row, column: null, cohorts: [] }]
    // What a further cohort brings is a change of the cohorts.
    const common = before.cohorts.filter((cohort) => after.cohorts.includes(cohort))
    const isOther = (column: Column, cohorts: readonly string[]) =>
      canonicalJson(saidIn(before, column, cohorts)) !== canonicalJson(saidIn(after, column, cohorts))
    const isSingle = (column: Column) => (before.handling ?? after.handling) && isHandling(column)
    return fields
      .filter((column) => isOther(column, common))
      .map((column) => ({
        row,
        column,
        cohorts: isSingle(column) ? common.filter((cohort) => isOther(column, [cohort])) : [],
      }))
  })
}

/** Every check with every field, as a table. */
function allChecks(workspace: Workspace, version: Sourced<Version>, columns: Column[]): Root {
  const place = version.at(['checks'])
  const view = { id: CHECKS, heading: '', cohorts: 'all' as const, columns }
  const table = composeView(version, workspace.mehrs.value, view, textContext(workspace, version), place)
  return { type: 'root', children: [heading(2, APPENDIX.number, place, { ...APPENDIX }), table] }
}

/** What is other data and reads the same, such as two terms of one name. */
function unprinted(
  from: Sourced<Version>,
  to: Sourced<Version>,
  printed: readonly Change[],
  fields: readonly Column[],
  mehrs: Mehrs,
): Change[] {
  return to.value.checks.flatMap((now, at) => {
    const before = from.value.checks.findIndex(({ code }) => code === now.code)
    const old = from.value.checks[before]
    if (!old) return []
    return fields.flatMap((field): Change[] => {
      const id = fieldClass(field, old, now)
      if (!id || printed.some(({ where }) => where.row === now.code && where.column === field)) return []
      const change = {
        id: `${CHECKS}/${now.code}/${field}`,
        kind: 'changed' as const,
        where: {
          section: APPENDIX.id,
          table: CHECKS,
          row: now.code,
          column: field,
          label: `${APPENDIX.number} › ${now.code} › ${columnOf(field, mehrs).heading}`,
        },
        before: canonicalJson(saidIn(old, field)),
        after: canonicalJson(saidIn(now, field)),
        edits: [],
        places: {
          from: from.at(['checks', before, ...pathIn(field)]),
          to: to.at(['checks', at, ...pathIn(field)]),
        },
      }
      return [withClass(change, id)]
    })
  })
}

/** `Appendix A › MA534 › Escalation (not shown in any table)`. */
function labelOf({ where: { label, row, column } }: Change, from: Version, to: Version): string {
  const hiding = [from, to].filter(({ checks, tables }) => {
    const check = checks.find(({ code }) => code === row)
    return check && !tables.some((view) => shows(view, check) && isShownBy(view.columns, column))
  })
  if (hiding.length === 0) return `${label} (not marked in a table)`
  return hiding.length === 2
    ? `${label} (not shown in any table)`
    : `${label} (not shown in any table of version ${hiding[0]!.version})`
}

function isShownBy(columns: readonly Column[], column: string | null): boolean {
  return column === null || columns.includes(column)
}
