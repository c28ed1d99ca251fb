import type { Snapshot } from '../generated/snapshot.js'
import type { Consultation, Ledger, Version } from '../model/types.js'
import type {
  AttachedFile,
  IssuedConclusions,
  IssuedDocument,
  IssuedPack,
  IssuedVersion,
  Recorded,
  Workspace,
} from '../model/workspace.js'
import { frozen } from './frozen.js'
import { RECORD, snapshotName } from './names.js'
import { sendsPack } from './sends.js'
import { ledgerBefore, readDocument } from './snapshot.js'

/** The snapshot in a file of policy/record/, by the file's name. Only what the ledger vouches for is asked for. */
export type SnapshotReader = (name: string) => Snapshot | null

/** What went out by the events of a ledger. Snapshots are read when they are asked for, and once. */
export function recordedIn(ledger: Ledger, read: SnapshotReader): Recorded {
  return upTo(ledger.entries.length)

  function upTo(end: number): Recorded {
    const entries = ledger.entries.slice(0, end)
    const last = (mine: (entry: Ledger['entries'][number]) => boolean): number =>
      entries.findLastIndex((entry) => entry.snapshot !== undefined && mine(entry))
    return {
      version: remembered((id): IssuedVersion | null => {
        const index = last(({ version, consultation }) => consultation === undefined && version === id)
        const found = index < 0 ? null : at(index)
        return (
          found && {
            mehrs: frozen(found.file, found.data.mehrs),
            version: found.data.versions[0] as Version,
            document: readDocument(found.data.documents[0]!.document),
          }
        )
      }),
      pack: remembered((id): IssuedPack | null => {
        const index = last((entry) => entry.consultation === id && sendsPack(entry))
        const found = index < 0 ? null : at(index)
        const revision = entries.filter(
          ({ action, consultation }) => action === 'amended' && consultation === id,
        ).length
        return found && { ...packOf(found, index), revision }
      }),
      conclusions: remembered((id): IssuedConclusions | null => {
        const index = last(({ action, consultation }) => consultation === id && action === 'concluded')
        const found = index < 0 ? null : at(index)
        return (
          found && {
            version: found.data.versions.at(-1) as Version,
            documents: documentsOf(found.data),
            trace: found.data.traceability!,
          }
        )
      }),
    }
  }

  function at(index: number): { file: string; data: Snapshot } | null {
    const name = snapshotName(ledger.entries[index]!, index)
    const data = read(name)
    return data && { file: `${RECORD}/${name}`, data }
  }

  function packOf(
    { file, data }: { file: string; data: Snapshot },
    index: number,
  ): Omit<IssuedPack, 'revision'> {
    const consultation = frozen(file, data.consultation as Consultation)
    const workspace: Workspace = {
      mehrs: frozen(file, data.mehrs),
      versions: data.versions.map((version) => frozen(file, version as Version)),
      consultations: [consultation],
      responses: [],
      conclusions: [],
      ledger: frozen(file, ledgerBefore(ledger, index, data)),
      // Of what was published before, the pack quotes what went out then.
      record: upTo(index),
    }
    return { workspace, consultation, documents: documentsOf(data), files: filesOf(data) }
  }
}

function documentsOf({ documents }: Snapshot): IssuedDocument[] {
  return documents.map((part) => ({ ...part, document: readDocument(part.document) }) as IssuedDocument)
}

function filesOf({ files = [] }: Snapshot): AttachedFile[] {
  return files.map(({ name, title, base64 }) => ({ name, title, bytes: Buffer.from(base64, 'base64') }))
}

function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>()
  return (id) => {
    if (!known.has(id)) known.set(id, find(id))
    return known.get(id)!
  }
}
