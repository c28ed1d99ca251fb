import type { Snapshot } from '../generated/snapshot.js'
import { digest } from '../model/digest.js'
import { conclusionsOf } from '../model/responses.js'
import type { Ledger, LedgerEntry } from '../model/types.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { sealed } from './chain.js'
import { RECORD, snapshotName } from './names.js'
import { sha256 } from './prove.js'
import { sendsPack, sendsVersion } from './sends.js'
import { conclusionsSnapshot, packSnapshot, snapshotText, versionSnapshot } from './snapshot.js'
import { withAmendmentsAnew, withStatusAnew } from './status.js'
import { ledgerText } from './text.js'

/** An event as a person reports it: every digest is worked out. */
export type NewEvent = Omit<LedgerEntry, 'digest' | 'consultationDigest' | 'snapshot' | 'before'>

export interface Appended {
  /** The sources as they say it after the event, without what the event itself adds to the record. */
  after: Workspace
  entry: LedgerEntry
  /** The new policy/ledger.yaml: whoever puts it in its place makes the event so. */
  ledger: string
  /** The snapshot, to be written before; null for an event with which nothing goes out. */
  snapshot: { path: string; text: string; digest: string } | null
  /** The same as data. */
  data: Snapshot | null
}

/**
 * Adds an event to the ledger of a valid workspace.
 * @throws where the event is about a version or a consultation that has no file: a bug of the caller.
 */
export function append(workspace: Workspace, event: NewEvent): Appended {
  const { value } = workspace.ledger
  const completeTo =
    event.on > value.completeTo.on ? { on: event.on, sources: event.sources } : value.completeTo
  const started: Ledger = { ...value, completeTo, entries: [...value.entries, { ...event, digest: '' }] }
  const after: Workspace = {
    ...workspace,
    versions: workspace.versions.map((version) => withStatusAnew(version, started)),
    consultations: workspace.consultations.map((source) => withAmendmentsAnew(source, started)),
    ledger: { ...workspace.ledger, value: started },
  }
  const version = after.versions.find(({ value: { version } }) => version === event.version)
  if (!version) throw new Error(`event about unknown version ${event.version}`)
  const consultation = after.consultations.find(({ value: { id } }) => id === event.consultation)
  if (event.consultation !== undefined && !consultation)
    throw new Error(`event about unknown consultation ${event.consultation}`)

  const index = value.entries.length
  const taken = take(after, event, version, consultation)
  const text = taken && snapshotText(taken)
  const entry: LedgerEntry = {
    ...event,
    digest: digest(version.value),
    ...(consultation && { consultationDigest: digest(consultation.value) }),
    ...(text !== null && { snapshot: sha256(Buffer.from(text)) }),
  }
  const whole = sealed({ ...started, entries: [...value.entries, entry] })
  return {
    after: { ...after, ledger: { ...workspace.ledger, value: whole } },
    entry: whole.entries[index]!,
    ledger: ledgerText(whole),
    snapshot:
      text === null
        ? null
        : { path: `${RECORD}/${snapshotName(entry, index)}`, text, digest: entry.snapshot! },
    data: taken,
  }
}

/** What goes out with the event. */
function take(
  workspace: Workspace,
  entry: NewEvent,
  version: Workspace['versions'][number],
  consultation: Workspace['consultations'][number] | undefined,
): Snapshot | null {
  const { action, version: id, consultation: of, on } = entry
  const event = {
    action,
    version: id,
    ...(of === undefined ? {} : { consultation: of }),
    on,
  } as Snapshot['event']
  if (sendsPack(entry)) return packSnapshot(workspace, found(consultation), event)
  if (action === 'concluded') {
    const conclusions = conclusionsOf(workspace, found(consultation))
    return conclusions && conclusionsSnapshot(workspace, found(consultation), conclusions, event)
  }
  return sendsVersion(entry) ? versionSnapshot(workspace, version, event) : null
}

function found<T>(source: Sourced<T> | undefined): Sourced<T> {
  if (!source) throw new Error('an event about a consultation that is not named')
  return source
}
