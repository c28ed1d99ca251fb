import { type LoadedFiles, loadWorkspace, rememberingLoader } from '../load/index.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Workspace } from '../model/workspace.js'
import { judge, readSources, validate } from '../validate/index.js'
import { filesOf, type Made } from './documents.js'

/** What the sources said at one time. */
export interface State {
  /** Counted from 1: another number, other sources. */
  number: number
  /** Null where a source cannot be read or is not valid by its schema, or the record is not the one that was written. */
  workspace: Workspace | null
  /** As it was loaded, for whoever asks what would be found if one file were another. */
  loaded: ReturnType<typeof loadWorkspace>
  files: ReadonlyMap<string, Made>
  /** All that `check` finds. The rules run when it is first called, once. */
  judged(): readonly Diagnostic[]
}

export interface Sources {
  state(): State
  /** The last one that pages can be made from; null where there has been none. */
  good(): State | null
  /** Reads what has changed on the disk. */
  refresh(): State
}

/**
 * The sources in `root`, read again and again. A file whose bytes are the same is not parsed again, and what went out
 * is not read again.
 */
export function openSources(root: string): Sources {
  const load = rememberingLoader()
  let proof: Map<string, Uint8Array> = new Map()
  let seen: readonly unknown[] = []
  let current: State | null = null
  let good: State | null = null

  const refresh = (): State => {
    const loaded = loadWorkspace(root, load)
    // Equal bytes are one array: what was proved and read from them is known by it.
    const snapshots = new Map(
      [...loaded.files.proof.snapshots].map(([name, bytes]) => {
        const known = proof.get(name)
        return [name, known && Buffer.compare(known, bytes) === 0 ? known : bytes]
      }),
    )
    proof = snapshots
    const read = [...sourcesIn(loaded.files), ...snapshots.values(), JSON.stringify(loaded.findings)]
    // Told twice of one save, or of one that changed nothing.
    if (current && isSame(read, seen)) return current
    seen = read
    const { workspace, findings } = readSources({
      ...loaded,
      files: { ...loaded.files, proof: { ...loaded.files.proof, snapshots } },
    })
    const before = good?.workspace
    if (workspace && before?.record && before.ledger === workspace.ledger) workspace.record = before.record
    const files = new Map((workspace ? filesOf(workspace) : []).map((file) => [file.path, file]))
    const number = (current?.number ?? 0) + 1
    const judged = once(() => (workspace ? judge(workspace, findings) : validate(loaded).findings))
    current = { number, workspace, loaded, files, judged }
    if (workspace) good = current
    return current
  }

  return { refresh, state: () => current ?? refresh(), good: () => good }
}

function sourcesIn({ mehrs, ledger, versions, consultations, responses }: LoadedFiles): unknown[] {
  return [mehrs, ledger, ...versions, ...consultations, ...responses]
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
