import type { Table } from 'mdast'
import { composeConclusionsPack } from '../compose/conclusions/index.js'
import { attachedFiles, composePack } from '../compose/consultation/index.js'
import { consultedVersions } from '../compose/consultation/texts.js'
import { composeFromSources, documentId } from '../compose/policy.js'
import type { Snapshot } from '../generated/snapshot.js'
import type { Document } from '../model/document.js'
import type { Conclusions, Consultation, Ledger, Version } from '../model/types.js'
import type { IssuedDocument, Sourced, Workspace } from '../model/workspace.js'

/** A document of a snapshot: one of a pack, or a version's. */
type Part = Omit<IssuedDocument, 'kind'> & { kind: IssuedDocument['kind'] | 'policy' }

/** What goes out when a version is published, corrected or delayed. `workspace` is valid and has it published. */
export function versionSnapshot(
  workspace: Workspace,
  version: Sourced<Version>,
  event: Snapshot['event'],
): Snapshot {
  // All its checks follow from the version's data.
  const { checks: _, ...document } = composeFromSources(workspace, version)
  const part = {
    name: documentId(version.value),
    title: document.meta.title,
    kind: 'policy',
    formats: [],
  } as const
  return snapshot(workspace, event, [version], [{ ...part, document }])
}

/** What goes out when a consultation opens or is issued again. */
export function packSnapshot(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  event: Snapshot['event'],
): Snapshot {
  const versions = consultedVersions(workspace, consultation.value)
  const files = attachedFiles(workspace, consultation.value)
  return {
    ...snapshot(workspace, event, versions, composePack(workspace, consultation)),
    consultation: consultation.value,
    ...(files.length > 0 && {
      files: files.map(({ name, title, bytes }) => {
        return { name, title, base64: Buffer.from(bytes).toString('base64') }
      }),
    }),
  }
}

/** What goes out when a consultation is concluded. */
export function conclusionsSnapshot(
  workspace: Workspace,
  consultation: Sourced<Consultation>,
  conclusions: Sourced<Conclusions>,
  event: Snapshot['event'],
): Snapshot {
  const versions = consultedVersions(workspace, consultation.value)
  const { documents, trace } = composeConclusionsPack(workspace, consultation, conclusions)
  return {
    ...snapshot(workspace, event, versions, documents),
    consultation: consultation.value,
    traceability: trace,
  }
}

function snapshot(
  { mehrs, ledger }: Workspace,
  event: Snapshot['event'],
  versions: readonly Sourced<Version>[],
  parts: readonly Part[],
): Snapshot {
  return {
    schema: 1,
    event,
    completeTo: ledger.value.completeTo,
    mehrs: mehrs.value,
    versions: versions.map(({ value }) => value) as Snapshot['versions'],
    documents: parts.map(({ document, ...part }) => ({
      ...part,
      formats: [...part.formats],
      document: written(document),
    })),
  }
}

/** The file of a snapshot, whose SHA-256 the ledger has. */
export function snapshotText(snapshot: Snapshot): string {
  return `${compact(snapshot, '')}\n`
}

/** JSON with one line for each thing that is short, so that people can read and compare it. */
function compact(value: unknown, indent: string): string {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line.length + indent.length <= 120) return line
  const deeper = `${indent} `
  const parts = Array.isArray(value)
    ? value.map((part) => compact(part, deeper))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${JSON.stringify(key)}: ${compact(part, deeper)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.map((part) => `${deeper}${part}`).join(',\n')}\n${indent}${close}`
}

/** JSON has no maps: which questions ask about a change stands as a list of pairs. */
function written({ meta, tree, checks, redline }: Document): Snapshot['documents'][number]['document'] {
  const data = {
    meta,
    tree,
    ...(checks && { checks: checks() }),
    ...(redline && { redline: { ...redline, asked: [...(redline.asked ?? [])] } }),
  }
  // Without what is `undefined`, as the file has it.
  return JSON.parse(JSON.stringify(data))
}

/** The document of a snapshot, as it was composed. */
export function readDocument(data: Snapshot['documents'][number]['document']): Document {
  const { meta, tree, checks, redline } = data as unknown as Omit<Document, 'checks'> & {
    checks?: Table
    redline?: Document['redline'] & { asked: [string, string[]][] }
  }
  return {
    meta,
    tree,
    ...(checks && { checks: () => checks }),
    ...(redline && { redline: { ...redline, asked: new Map(redline.asked) } }),
  }
}

/** The ledger as far as it went before the event at `index`. */
export function ledgerBefore(ledger: Ledger, index: number, { completeTo }: Snapshot): Ledger {
  return { completeTo, entries: ledger.entries.slice(0, index) }
}
