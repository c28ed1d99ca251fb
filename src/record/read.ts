import type { Snapshot } from '../generated/snapshot.js'
import { snapshot as isSnapshot } from '../generated/validators.js'
import type { Proof } from '../load/index.js'
import type { Ledger } from '../model/types.js'
import type { Recorded } from '../model/workspace.js'
import { recordedIn } from './recorded.js'

/** What went out, from the bytes of a record that was proved. Null for a snapshot that has not the form of this version. */
export function readRecord(ledger: Ledger, { snapshots }: Proof): Recorded {
  return recordedIn(ledger, (name) => readSnapshot(snapshots.get(name)))
}

/** Null for what is no snapshot, or one of a form that this version does not know. */
export function readSnapshot(bytes: Uint8Array | undefined): Snapshot | null {
  if (!bytes) return null
  if (!known.has(bytes)) known.set(bytes, parsed(bytes))
  return known.get(bytes)!
}

/** Checked and then rendered from: the same bytes are parsed once. */
const known = new WeakMap<Uint8Array, Snapshot | null>()

function parsed(bytes: Uint8Array): Snapshot | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isSnapshot(data) ? (data as Snapshot) : null
  } catch (error) {
    // Too deep for any reader of trees is what this program never wrote.
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}
