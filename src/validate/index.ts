import type { LoadedFiles } from '../load/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { compareTexts } from '../model/order.js'
import type { Point } from '../model/place.js'
import { compareVersions } from '../model/timeline.js'
import type {
  Conclusions,
  Consultation,
  Ledger,
  Mehrs,
  ResponseRecord,
  Version,
  WrittenVersion,
} from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { checkRecord, readRecord, withAmendments, withStatus } from '../record/index.js'
import { withoutFlood } from './flood.js'
import { runRules, runRulesOnPart, runRulesWithinFiles } from './rules/index.js'
import { type Kind, kinds, validateSchema } from './schema/index.js'
import { soundPart } from './sound-part.js'
import { unexplained } from './unexplained.js'

/**
 * Whether what was loaded is policy: every file by its schema and then, where every file is valid by it, the record
 * letter by letter and the workspace by the rules. `workspace` is null where a file is missing or not valid by its
 * schema (the rules then say what they can of the others), and where the record is not the one that was written: nobody
 * can say then what went out. With it, there can still be findings of the rules. Findings are in the order of file,
 * line, column and code.
 */
export function validate(loaded: { files: LoadedFiles; findings: readonly Diagnostic[] }): {
  workspace: Workspace | null
  findings: Diagnostic[]
} {
  const { before, workspace } = bySchema(loaded)
  if (!workspace) return { workspace, findings: sortFindings([...before, ...ofTheRest(loaded, before)]) }
  const { proof } = loaded.files
  const broken = checkRecord(workspace.ledger, workspace.consultations, proof)
  const findings = (checked: Workspace) =>
    sortFindings([...before, ...broken, ...withoutFlood(runRules(checked))])
  // Where the record is broken, the rules still look at what the sources say today.
  if (broken.length > 0) return { workspace: null, findings: findings(workspace) }
  const recorded = { ...workspace, record: readRecord(workspace.ledger.value, proof) }
  return { workspace: recorded, findings: findings(recorded) }
}

/**
 * As `validate`, without the rules: for whoever shows what the sources say before it is judged. `workspace` is one that the
 * rules may still have errors in, and composing one with errors may throw.
 */
export function readSources(loaded: { files: LoadedFiles; findings: readonly Diagnostic[] }): {
  workspace: Workspace | null
  findings: Diagnostic[]
} {
  const { before, workspace } = bySchema(loaded)
  if (!workspace) return { workspace, findings: sortFindings(before) }
  const { proof } = loaded.files
  const broken = checkRecord(workspace.ledger, workspace.consultations, proof)
  const recorded = { ...workspace, record: readRecord(workspace.ledger.value, proof) }
  return { workspace: broken.length > 0 ? null : recorded, findings: sortFindings([...before, ...broken]) }
}

/** What the rules find in a workspace that was read so. */
export function judge(workspace: Workspace, read: readonly Diagnostic[]): Diagnostic[] {
  return sortFindings([...read, ...withoutFlood(runRules(workspace))])
}

/** As `validate`, whatever the record says: for examples of rules, which have none. */
export function validateSources(loaded: { files: LoadedFiles; findings: readonly Diagnostic[] }): {
  workspace: Workspace | null
  findings: Diagnostic[]
} {
  const { before, workspace } = bySchema(loaded)
  const found = workspace ? withoutFlood(runRules(workspace)) : ofTheRest(loaded, before)
  return { workspace, findings: sortFindings([...before, ...found]) }
}

/** What the rules can say of the other files where one cannot be relied on. */
function ofTheRest(
  { files, findings }: { files: LoadedFiles; findings: readonly Diagnostic[] },
  before: readonly Diagnostic[],
): Diagnostic[] {
  const unread = findings.some(({ severity }) => severity === 'error')
  return withoutFlood(runRulesOnPart(soundPart(files, before, unread)))
}

/** The files by their schemas; a workspace where all of them are valid, with what follows from the ledger. */
function bySchema(loaded: { files: LoadedFiles; findings: readonly Diagnostic[] }): {
  before: Diagnostic[]
  workspace: Workspace | null
} {
  const { mehrs, versions, consultations, responses, conclusions, ledger } = loaded.files
  const found = [
    ...schemaFindings('mehrs', [mehrs]),
    ...schemaFindings('version', versions),
    ...schemaFindings('consultation', consultations),
    ...schemaFindings('response-record', responses),
    ...schemaFindings('conclusions', conclusions),
    ...schemaFindings('ledger', [ledger]),
  ]
  const before = unexplained(loaded.findings, found)
  if (!mehrs || !ledger || before.some(({ severity }) => severity === 'error'))
    return { before, workspace: null }
  const events = ledger as Sourced<Ledger>
  const written = versions as Sourced<WrittenVersion>[]
  return {
    before,
    workspace: {
      mehrs: mehrs as Sourced<Mehrs>,
      versions: inOrder(written.map((version) => withStatus(version, events.value))),
      consultations: (consultations as Sourced<Consultation>[]).map((source) =>
        withAmendments(source, events.value),
      ),
      responses: responses as Sourced<ResponseRecord>[],
      conclusions: conclusions as Sourced<Conclusions>[],
      ledger: events,
      attached: loaded.files.attached,
    },
  }
}

/**
 * Whether a file from outside `policy/` is a version of this workspace's document: by its schema, and by the rules
 * that look at one file at a time. `version` is null where it is not valid by its schema.
 */
export function validateVersion(
  file: Sourced<unknown>,
  { mehrs, ledger }: Workspace,
): { version: Sourced<Version> | null; findings: Diagnostic[] } {
  const found = schemaFindings('version', [file])
  if (found.some(({ severity }) => severity === 'error')) {
    return { version: null, findings: sortFindings(found) }
  }
  const unpublished = { ...ledger, value: { ...ledger.value, entries: [] } }
  const version = withStatus(file as Sourced<WrittenVersion>, unpublished.value)
  const none = { consultations: [], responses: [], conclusions: [] }
  const alone = { mehrs, versions: [version], ...none, ledger: unpublished }
  const findings = runRulesWithinFiles(alone).filter(({ place }) => place.file === version.file)
  return { version, findings: sortFindings([...found, ...withoutFlood(findings)]) }
}

function schemaFindings(kind: Kind, sources: readonly (Sourced<unknown> | null)[]): Diagnostic[] {
  return sources.flatMap((source) => {
    if (!source) return []
    const findings = judged[kind].get(source) ?? validateSchema(kind, source)
    judged[kind].set(source, findings)
    return findings
  })
}

/** Whoever reads a folder again and again has a file that is as it was as the same object. */
const judged = Object.fromEntries(kinds.map((kind) => [kind, new WeakMap()])) as Record<
  Kind,
  WeakMap<Sourced<unknown>, Diagnostic[]>
>

function inOrder(versions: readonly Sourced<Version>[]): Sourced<Version>[] {
  return [...versions].sort((a, b) => compareVersions(a.value.version, b.value.version))
}

function sortFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...findings].sort(
    (a, b) =>
      compareTexts(a.place.file, b.place.file) ||
      comparePoints(a.place.start, b.place.start) ||
      compareTexts(a.code, b.code),
  )
}

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}
