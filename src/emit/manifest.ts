import type { Manifest } from '../generated/manifest.js'
import { digest } from '../model/digest.js'
import type { Output } from '../model/output.js'
import type { Sourced, Workspace } from '../model/workspace.js'
import { publishedAnchorOf } from '../record/index.js'
import { fileFacts, jsonFile } from './file.js'

/** The list of all other outputs, of what they were made from and by which program: `manifest.json`. */
export function emitManifest(
  workspace: Workspace,
  outputs: readonly Output[],
  toolchain: Manifest['toolchain'],
): Output {
  const { mehrs, versions, consultations, ledger } = workspace
  const sources: Sourced<unknown>[] = [mehrs, ...versions, ...consultations, ledger]
  const manifest: Manifest = {
    toolchain,
    ledger: publishedAnchorOf(ledger.value),
    sources: byPath(sources.map(({ file, value }) => ({ path: file, digest: digest(value) }))),
    files: byPath(
      outputs.map((output) => ({
        path: output.path,
        ...fileFacts(output),
        versions: output.versions,
      })),
    ),
  }
  return jsonFile(
    'manifest.json',
    manifest,
    versions.map(({ value }) => value.version),
  )
}

/** Sorted by path, in the order of its code units. Throws where two have one path: one would overwrite the other. */
function byPath<T extends { path: string }>(entries: T[]): T[] {
  const sorted = entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path)
  if (twice) throw new Error(`two files have the path ${twice.path}`)
  return sorted
}
