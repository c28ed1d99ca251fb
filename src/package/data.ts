import { documentContext, mehrsOf, textContext } from '../compose/policy.js'
import { composeText, type TextContext } from '../compose/text.js'
import type { EscalationRule, PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import { escalationsOf } from '../model/escalation.js'
import { checkIn, handlingsOf, pathInCohort } from '../model/handling.js'
import { intervalOf } from '../model/interval.js'
import { plain } from '../model/plain.js'
import { knownUntil, timeline } from '../model/timeline.js'
import type { Check, Mehrs, Version } from '../model/types.js'
import type { Path, Sourced, Workspace } from '../model/workspace.js'
import { anchorOf } from '../record/index.js'

/** All that the package knows, as data.json has it (schemas/policy-data.schema.json). Shares nothing with the workspace. */
export function policyData(workspace: Workspace): PolicyData {
  const { mehrs, ledger } = workspace
  const versions = workspace.versions.map(({ value }) => value)
  const timelineWithDrafts = timeline(mehrs.value, versions, ledger.value, true)
  const status = new Map(timelineWithDrafts.map((entry) => [entry.version, entry.status]))
  const context = documentContext(workspace)
  return structuredClone({
    schema: 2,
    title: mehrs.value.title,
    shortTitle: mehrs.value.shortTitle,
    notice: text(mehrs, ['notice'], context),
    timeZone: mehrs.value.timeZone,
    ledger: anchorOf(ledger.value),
    knownUntil: knownUntil(mehrs.value, ledger.value),
    cohorts: mehrs.value.cohorts.map(({ id, name }) => ({ id, name })),
    parties: mehrs.value.parties.map(({ id, name }) => ({ id, name })),
    terms: mehrs.value.terms.map(({ id, name, meaning }, index) => ({
      id,
      name,
      meaning: meaning === 'unspecified' ? null : text(mehrs, ['terms', index, 'meaning'], context),
    })),
    ...outcomesOf(workspace, context),
    ...ownColumns(workspace),
    ...calendarOf(workspace),
    timeline: timeline(mehrs.value, versions, ledger.value, false),
    timelineWithDrafts,
    versions: workspace.versions.map((version) => versionData(workspace, version, status)),
    sources: mehrs.value.sources.map(({ id, title, date = null, url = null, note = null }) => ({
      id,
      title,
      date,
      url,
      note,
    })),
  })
}

function outcomesOf(workspace: Workspace, context: TextContext): Pick<PolicyData, 'outcomes'> {
  const outcomes = declared(workspace, 'outcomes').map(({ source, path, value }) => ({
    id: value.id,
    name: value.name,
    meaning: value.meaning === 'unspecified' ? null : text(source, [...path, 'meaning'], context),
    actor: value.actor === 'unspecified' ? null : value.actor,
  }))
  return outcomes.length === 0 ? {} : { outcomes }
}

/** The bank holidays as they are known today, whatever was when a version went out: they are no policy. */
function calendarOf({ mehrs, versions }: Workspace): Pick<PolicyData, 'calendar'> {
  const checks = versions.flatMap(({ value }) => value.checks)
  const intervals = checks.flatMap(handlingsOf).map(({ handling }) => intervalOf(handling))
  if (!intervals.some((wait) => wait?.unit === 'working-days')) return {}
  const listed = mehrs.value.bankHolidays ?? []
  return {
    calendar: {
      years: listed.map(({ year }) => year),
      bankHolidays: listed.flatMap(({ days }) => days).sort(),
    },
  }
}

function ownColumns(workspace: Workspace): Pick<PolicyData, 'columns'> {
  const columns = declared(workspace, 'columns').map(({ value: { sources: _, ...column } }) => column)
  return columns.length === 0 ? {} : { columns }
}

type Declared<List extends 'outcomes' | 'columns'> = NonNullable<Mehrs[List]>[number]

/** What is declared today and, with other ids, was when a version went out: each id once. */
function declared<List extends 'outcomes' | 'columns'>(
  workspace: Workspace,
  list: List,
): { source: Workspace['mehrs']; path: Path; value: Declared<List> }[] {
  const documents = [workspace.mehrs, ...workspace.versions.map((version) => mehrsOf(workspace, version))]
  const all = documents.flatMap((source) => {
    const entries = (source.value[list] ?? []) as Declared<List>[]
    return entries.map((value, index) => ({ source, path: [list, index], value }))
  })
  const ids = all.map(({ value }) => value.id)
  return all.filter(({ value }, index) => ids.indexOf(value.id) === index)
}

function versionData(
  workspace: Workspace,
  version: Sourced<Version>,
  status: ReadonlyMap<string, VersionChecks['status']>,
): VersionChecks {
  const { value } = version
  const context = textContext(workspace, version)
  const mehrs = mehrsOf(workspace, version).value
  return {
    version: value.version,
    status: status.get(value.version)!,
    checks: value.checks.map((check, index) =>
      checkData(check, workspace, mehrs, (...field) => text(version, ['checks', index, ...field], context)),
    ),
    sources: value.sources,
  }
}

/**
 * What the sources do not say is null. Cohorts have the names by which they are asked for today; `mehrs` is the document as
 * it was when the version went out.
 */
function checkData(
  check: Check,
  { mehrs: today }: Workspace,
  mehrs: Mehrs,
  words: (...field: Path) => string,
): PolicyCheck {
  const { code, name, cohorts, meaning, occurrence, retry, escalate, formerlyReportedAs, note, sources } =
    check
  return {
    code,
    name: name === 'unspecified' ? null : name,
    cohorts: cohorts.map(nameOf),
    meaning: meaning === 'unspecified' ? null : words('meaning'),
    occurrence,
    retry,
    ...intervalData(check),
    escalate: escalateData(escalate, mehrs),
    formerlyReportedAs: formerlyReportedAs ?? null,
    note: note === undefined ? null : words('note'),
    ...(check.handling ? { handling: check.handling.map(({ cohort }) => handlingIn(cohort)) } : {}),
    ...(check.values && { values: valuesIn(check.values) }),
    sources,
  }

  /** All of what holds in a cohort, so that nobody need look at two places. */
  function handlingIn(cohort: string): NonNullable<PolicyCheck['handling']>[number] {
    const own = checkIn(check, cohort)
    return {
      cohort: nameOf(cohort),
      occurrence: own.occurrence,
      retry: own.retry,
      ...intervalData(own),
      escalate: escalateData(own.escalate, mehrs),
      note: own.note === undefined ? null : words(...pathInCohort(check, cohort, 'note')),
      sources: own.sources,
    }
  }

  function nameOf(cohort: string): string {
    return today.value.cohorts.find(({ id }) => id === cohort)?.name ?? cohort
  }

  function valuesIn(values: NonNullable<Check['values']>): NonNullable<PolicyCheck['values']> {
    const isText = (id: string) =>
      mehrs.columns?.some((column) => column.id === id && column.type === 'text') ?? false
    const entries = Object.entries(values).map(([id, value]) => {
      if (value === 'unspecified') return [id, null]
      return [id, isText(id) ? words('values', id) : value]
    })
    return Object.fromEntries(entries)
  }
}

function intervalData(check: Check): Pick<PolicyCheck, 'notBefore'> {
  const notBefore = intervalOf(check)
  return notBefore === null ? {} : { notBefore }
}

/** The rules with who acts, which the outcome says. */
function escalateData(escalate: Check['escalate'], { outcomes = [] }: Mehrs): PolicyCheck['escalate'] {
  const rules = escalationsOf(escalate).map((rule): EscalationRule => {
    const actor = outcomes.find(({ id }) => id === rule.as)?.actor ?? 'unspecified'
    return actor === 'unspecified' ? rule : { ...rule, actor }
  })
  return rules.length > 1 ? rules : (rules[0] ?? null)
}

function text(source: Sourced<unknown>, path: Path, context: TextContext): string {
  return plain({ type: 'root', children: composeText(source, path, context) })
}
