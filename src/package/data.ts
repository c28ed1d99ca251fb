import { documentContext, mehrsOf, textContext } from '../compose/policy.js'
import { composeText, type TextContext } from '../compose/text.js'
import type { PolicyCheck, PolicyData, VersionChecks } from '../generated/policy-data.js'
import { plain } from '../model/plain.js'
import { knownUntil, timeline } from '../model/timeline.js'
import type { Check, Version } from '../model/types.js'
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
    ...ownColumns(workspace),
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

/** Those of today, and of versions that went out when there were others. */
function ownColumns(workspace: Workspace): Pick<PolicyData, 'columns'> {
  const documents = [workspace.mehrs, ...workspace.versions.map((version) => mehrsOf(workspace, version))]
  const columns = documents.flatMap(({ value }) => value.columns ?? [])
  const first = columns.filter(({ id }, index) => columns.findIndex((column) => column.id === id) === index)
  return first.length === 0 ? {} : { columns: first.map(({ sources: _, ...column }) => column) }
}

function versionData(
  workspace: Workspace,
  version: Sourced<Version>,
  status: ReadonlyMap<string, VersionChecks['status']>,
): VersionChecks {
  const { value } = version
  const context = textContext(workspace, version)
  const { columns = [] } = mehrsOf(workspace, version).value
  const ownTexts = columns.filter(({ type }) => type === 'text').map(({ id }) => id)
  return {
    version: value.version,
    status: status.get(value.version)!,
    checks: value.checks.map((check, index) =>
      checkData(check, workspace, ownTexts, (...field) =>
        text(version, ['checks', index, ...field], context),
      ),
    ),
    sources: value.sources,
  }
}

/** What the sources do not say is null. */
function checkData(
  check: Check,
  { mehrs }: Workspace,
  ownTexts: readonly string[],
  words: (...field: Path) => string,
): PolicyCheck {
  const { code, name, cohorts, meaning, occurrence, retry, escalate, formerlyReportedAs, note, sources } =
    check
  return {
    code,
    name: name === 'unspecified' ? null : name,
    cohorts: cohorts.map((id) => mehrs.value.cohorts.find((cohort) => cohort.id === id)?.name ?? id),
    meaning: meaning === 'unspecified' ? null : words('meaning'),
    occurrence,
    retry,
    escalate: escalate === 'unspecified' ? null : escalate,
    formerlyReportedAs: formerlyReportedAs ?? null,
    note: note === undefined ? null : words('note'),
    ...(check.values && { values: valuesIn(check.values) }),
    sources,
  }

  function valuesIn(values: NonNullable<Check['values']>): NonNullable<PolicyCheck['values']> {
    const entries = Object.entries(values).map(([id, value]) => {
      if (value === 'unspecified') return [id, null]
      return [id, ownTexts.includes(id) ? words('values', id) : value]
    })
    return Object.fromEntries(entries)
  }
}

function text(source: Sourced<unknown>, path: Path, context: TextContext): string {
  return plain({ type: 'root', children: composeText(source, path, context) })
}
