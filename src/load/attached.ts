import type { Sourced } from '../model/workspace.js'
import { readBytes } from './disk.js'
import { isLinked } from './links.js'

/** The folders from which nothing is sent out: what is confidential, and what a build makes anew. */
const closed: ReadonlySet<string> = new Set(['vault', 'dist', 'node_modules'])

/** Whether a path may be that of an attachment: none that is hidden, leads upwards, or stands in the vault. */
function isAttachable(path: string): boolean {
  const steps = path.split('/')
  return steps.every((step) => /^[A-Za-z0-9_]/.test(step) && !closed.has(step.toLowerCase()))
}

/**
 * The files that consultations attach, by their paths. What the consultations say is not yet checked; one that cannot be
 * read, or may not, is left out, and a rule says so where it is named.
 */
export function attachedFiles(
  root: string,
  consultations: readonly Sourced<unknown>[],
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  for (const { value } of consultations) {
    for (const path of pathsIn(value)) {
      if (found.has(path) || !isAttachable(path) || isLinked(root, path)) continue
      const read = readBytes(root, path)
      if ('value' in read) found.set(path, read.value)
    }
  }
  return found
}

function pathsIn(consultation: unknown): string[] {
  const attachments = (consultation as { attachments?: unknown } | null)?.attachments
  if (!Array.isArray(attachments)) return []
  return attachments
    .map((attachment: unknown) => (attachment as { path?: unknown } | null)?.path)
    .filter((path) => typeof path === 'string')
}
