import { readdirSync, readFileSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { limits } from './limits.js'

/** The only calls that read the disk. What goes wrong there is a finding, never an exception. */

export type Read<T> = { value: T } | { finding: Diagnostic }

/** The bytes of a regular file. Its size is looked at before it is read. */
export function readBytes(root: string, path: string): Read<Uint8Array> {
  const full = resolve(root, path)
  const place = startOf(fileName(root, path))
  return attempt(place, () => {
    const stats = statSync(full)
    if (!stats.isFile()) {
      const reason = stats.isDirectory() ? 'it is a folder' : 'it is not a regular file'
      return { finding: { code: 'file-unreadable', severity: 'error', place, args: { reason } } }
    }
    if (stats.size > limits.bytes) {
      const args = { bytes: stats.size, limit: limits.bytes }
      return { finding: { code: 'file-too-large', severity: 'error', place, args } }
    }
    return { value: readFileSync(full) }
  })
}

export interface Listed {
  name: string
  folder: boolean
}

/** The names in a folder, sorted, without hidden ones (which are the editor's or the system's). */
export function readFolder(root: string, path: string): Read<Listed[]> {
  return attempt(startOf(fileName(root, path)), () => ({
    value: readdirSync(resolve(root, path), { withFileTypes: true })
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }))
}

/** How diagnostics name a file: relative to the workspace, with forward slashes. */
export function fileName(root: string, path: string): string {
  return relative(resolve(root), resolve(root, path)).split(sep).join('/')
}

/** The very start of a file: where a finding about the file as a whole stands. */
export function startOf(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
}

const reasons: Record<string, string> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  ELOOP: 'its symbolic links go round in a circle',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
}

function attempt<T>(place: Place, read: () => Read<T>): Read<T> {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // What carries no code of the system is not about the disk: it is a bug of ours.
    if (code === undefined) throw error
    if (code === 'ENOENT') {
      return { finding: { code: 'file-missing', severity: 'error', place, args: { path: place.file } } }
    }
    const reason = reasons[code] ?? `the system says ${code}`
    return { finding: { code: 'file-unreadable', severity: 'error', place, args: { reason } } }
  }
}
