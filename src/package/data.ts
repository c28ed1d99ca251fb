import { documentContext, textContext } from '../compose/policy.js'
import { composeText, type TextContext } from '../compose/text.js'
import type { EscalationRule, PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import { escalationsOf } from '../model/escalation.js'
import { checkIn, pathInCohort } from '../model/handling.js'
import { plain } from '../model/plain.js'
import { knownUntil, timeline } from '../model/timeline.js'
import type { Check, Mehrs, Version } from '../model/types.js'
import type { Path, Sourced, Workspace } from '../model/workspace.js'

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
    knownUntil: knownUntil(mehrs.value, ledger.value),
    cohorts: mehrs.value.cohorts.map(({ id, name }) => ({ id, name })),
    parties: mehrs.value.parties.map(({ id, name }) => ({ id, name })),
    terms: mehrs.value.terms.map(({ id, name, meaning }, index) => ({
      id,
      name,
      meaning: meaning === 'unspecified' ? null : text(mehrs, ['terms', index, 'meaning'], context),
    })),
    ...(mehrs.value.outcomes && {
      outcomes: mehrs.value.outcomes.map(({ id, name, meaning, actor }, index) => ({
        id,
        name,
        meaning: meaning === 'unspecified' ? null : text(mehrs, ['outcomes', index, 'meaning'], context),
        actor: actor === 'unspecified' ? null : actor,
      })),
    }),
    ...(mehrs.value.columns && { columns: mehrs.value.columns.map(({ sources: _, ...column }) => column) }),
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

function versionData(
  workspace: Workspace,
  version: Sourced<Version>,
  status: ReadonlyMap<string, VersionChecks['status']>,
): VersionChecks {
  const { value } = version
  const context = textContext(workspace, version)
  return {
    version: value.version,
    status: status.get(value.version)!,
    checks: value.checks.map((check, index) =>
      checkData(check, workspace, (...field) => text(version, ['checks', index, ...field], context)),
    ),
    sources: value.sources,
  }
}

/** What the sources do not say is null. */
function checkData(check: Check, { mehrs }: Workspace, words: (...field: Path) => string): PolicyCheck {
  const { code, name, cohorts, meaning, occurrence, retry, escalate, formerlyReportedAs, note, sources } =
    check
  return {
    code,
    name: name === 'unspecified' ? null : name,
    cohorts: cohorts.map(nameOf),
    meaning: meaning === 'unspecified' ? null : words('meaning'),
    occurrence,
    retry,
    escalate: escalateData(escalate, mehrs.value),
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
      escalate: escalateData(own.escalate, mehrs.value),
      note: own.note === undefined ? null : words(...pathInCohort(check, cohort, 'note')),
      sources: own.sources,
    }
  }

  function nameOf(cohort: string): string {
    return mehrs.value.cohorts.find(({ id }) => id === cohort)?.name ?? cohort
  }

  function valuesIn(values: NonNullable<Check['values']>): NonNullable<PolicyCheck['values']> {
    const isText = (id: string) =>
      mehrs.value.columns?.some((column) => column.id === id && column.type === 'text')
    const entries = Object.entries(values).map(([id, value]) => {
      if (value === 'unspecified') return [id, null]
      return [id, isText(id) ? words('values', id) : value]
    })
    return Object.fromEntries(entries)
  }
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
