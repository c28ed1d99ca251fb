import type { LoadedFiles } from '../load/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Point } from '../model/place.js'
import { compareVersions } from '../model/timeline.js'
import type { Consultation, Ledger, Mehrs, ResponseRecord, Version } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { withoutFlood } from './flood.js'
import { runRules, runRulesWithinFiles } from './rules/index.js'
import { type Kind, validateSchema } from './schema/index.js'

/**
 * Whether what was loaded is policy: every file by its schema and then, where every file is valid by it, the
 * workspace by the rules. `workspace` is null where a file is missing or not valid by its schema; with it, there
 * can still be findings of the rules. Findings are in the order of file, line, column and code.
 */
export function validate(loaded: { files: LoadedFiles; findings: readonly Diagnostic[] }): {
  workspace: Workspace | null
  findings: Diagnostic[]
} {
  const { mehrs, versions, consultations, responses, ledger } = loaded.files
  const bySchema = [
    ...schemaFindings('mehrs', [mehrs]),
    ...schemaFindings('version', versions),
    ...schemaFindings('consultation', consultations),
    ...schemaFindings('response-record', responses),
    ...schemaFindings('ledger', [ledger]),
  ]
  const before = [...loaded.findings, ...bySchema]
  if (!mehrs || !ledger || before.some(({ severity }) => severity === 'error')) {
    return { workspace: null, findings: sortFindings(before) }
  }
  const workspace: Workspace = {
    mehrs: mehrs as Sourced<Mehrs>,
    versions: inOrder(versions as Sourced<Version>[]),
    consultations: consultations as Sourced<Consultation>[],
    responses: responses as Sourced<ResponseRecord>[],
    ledger: ledger as Sourced<Ledger>,
  }
  return { workspace, findings: sortFindings([...before, ...withoutFlood(runRules(workspace))]) }
}

/**
 * Whether a file from outside `policy/` is a version of this workspace's document: by its schema, and by the rules
 * that look at one file at a time. `version` is null where it is not valid by its schema.
 */
export function validateVersion(
  file: Sourced<unknown>,
  { mehrs, ledger }: Workspace,
): { version: Sourced<Version> | null; findings: Diagnostic[] } {
  const bySchema = schemaFindings('version', [file])
  if (bySchema.some(({ severity }) => severity === 'error')) {
    return { version: null, findings: sortFindings(bySchema) }
  }
  const version = file as Sourced<Version>
  const alone = {
    mehrs,
    versions: [version],
    consultations: [],
    responses: [],
    ledger: { ...ledger, value: { ...ledger.value, entries: [] } },
  }
  const findings = runRulesWithinFiles(alone).filter(({ place }) => place.file === version.file)
  return { version, findings: sortFindings([...bySchema, ...withoutFlood(findings)]) }
}

function schemaFindings(kind: Kind, sources: readonly (Sourced<unknown> | null)[]): Diagnostic[] {
  return sources.flatMap((source) => (source ? validateSchema(kind, source) : []))
}

function inOrder(versions: readonly Sourced<Version>[]): Sourced<Version>[] {
  return [...versions].sort((a, b) => compareVersions(a.value.version, b.value.version))
}

function sortFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      comparePoints(a.place.start, b.place.start) ||
      compare(a.code, b.code),
  )
}

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
