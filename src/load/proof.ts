import type { Diagnostic } from '../model/diagnostic.js'
import { readBytes, readFolder } from './disk.js'
import { ownBytes } from './limits.js'

/** What the record is proved with, byte for byte. */
export interface Proof {
  /** policy/ledger.yaml; null where it cannot be read. */
  ledger: Uint8Array | null
  /** The snapshots in policy/record/, by their names. */
  snapshots: ReadonlyMap<string, Uint8Array>
  /** dist/manifest.json: what the last build says of the ledger that it was made from; null where there is none. */
  published: Uint8Array | null
}

/** What stands beside the snapshots for whoever checks them without this program. */
const companions = ['README.md', 'verify.mjs']

export function loadProof(root: string): { proof: Proof; findings: Diagnostic[] } {
  const findings: Diagnostic[] = []
  const snapshots = new Map<string, Uint8Array>()
  const listed = readFolder(root, 'policy/record')
  // Before anything went out there is no record.
  if ('finding' in listed && listed.finding.code !== 'file-missing') findings.push(listed.finding)
  const begun = pending(root)
  for (const { name } of 'value' in listed ? listed.value : []) {
    if (companions.includes(name) || begun.has(name)) continue
    const read = readBytes(root, `policy/record/${name}`, ownBytes)
    if ('value' in read) snapshots.set(name, read.value)
    else findings.push(read.finding)
  }
  return {
    proof: {
      // That one of them cannot be read is found where its data is loaded, or by `build --check`.
      ledger: bytesOf(readBytes(root, 'policy/ledger.yaml')),
      snapshots,
      published: bytesOf(readBytes(root, 'dist/manifest.json', ownBytes)),
    },
    findings,
  }
}

/**
 * The snapshots that a command is about to make part of the record, or was when it was stopped: they are part of it as
 * soon as the ledger names them, and the next command removes what it never named.
 */
function pending(root: string): ReadonlySet<string> {
  const journal = bytesOf(readBytes(root, '.policy.lock.tmp/undo.json'))
  if (!journal) return new Set()
  try {
    const { added, done } = JSON.parse(new TextDecoder().decode(journal))
    const ledger = new TextDecoder().decode(
      bytesOf(readBytes(root, 'policy/ledger.yaml')) ?? new Uint8Array(),
    )
    if (!Array.isArray(added) || ledger.includes(done?.holds)) return new Set()
    return new Set(added.map((path) => String(path).replace(/^record\//, '')))
  } catch (error) {
    if (error instanceof SyntaxError) return new Set()
    throw error
  }
}

function bytesOf(read: ReturnType<typeof readBytes>): Uint8Array | null {
  return 'value' in read ? read.value : null
}
