import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import { limits } from './limits.js'
import { leadsOut } from './links.js'

/** The only calls that read the disk. What goes wrong there is a finding, never an exception. */

export type Read<T> = { value: T } | { finding: Diagnostic }

/** The bytes of a regular file. Its size is looked at before it is read. */
export function readBytes(root: string, path: string, limit: number = limits.bytes): Read<Uint8Array> {
  const full = resolve(root, path)
  const place = startOf(fileName(root, path))
  return attempt(place, () => {
    const finding = refusal(root, full, place)
    if (finding) return { finding }
    const { size } = statSync(full)
    if (size > limit) {
      const args = { bytes: size, limit }
      return { finding: { code: 'file-too-large', severity: 'error', place, args } }
    }
    return { value: readFileSync(full) }
  })
}

/** Why a file is not read: its links lead out of the workspace, or it is no regular file. */
function refusal(root: string, full: string, place: Place): Diagnostic | null {
  const out = leadsOut(root, full)
  if (out) return { code: 'link-leads-out', severity: 'error', place, args: { to: out } }
  const stats = statSync(full)
  if (stats.isFile()) return null
  const reason = stats.isDirectory() ? 'it is a folder' : 'it is not a regular file'
  return { code: 'file-unreadable', severity: 'error', place, args: { reason } }
}

/** The bytes of a regular file of any size, from the given one on, piece by piece. */
export function* readPieces(root: string, path: string, from = 0, size = 1024 * 1024): Generator<Uint8Array> {
  const descriptor = openSync(resolve(root, path), 'r')
  try {
    for (let at = from; ; ) {
      const piece = new Uint8Array(size)
      const length = readSync(descriptor, piece, 0, size, at)
      if (length === 0) return
      at += length
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Up to `size` bytes from the start of a regular file, however large it is. */
export function readHead(root: string, path: string, size: number): Read<Uint8Array> {
  const place = startOf(fileName(root, path))
  return attempt(place, () => {
    const finding = refusal(root, resolve(root, path), place)
    if (finding) return { finding }
    const [head = new Uint8Array()] = readPieces(root, path, 0, size)
    return { value: head }
  })
}

export interface Listed {
  name: string
  folder: boolean
}

/** The names in a folder, sorted, without hidden ones (which are the editor's or the system's). */
export function readFolder(root: string, path: string): Read<Listed[]> {
  const place = startOf(fileName(root, path))
  return attempt(place, () => {
    const out = leadsOut(root, resolve(root, path))
    if (out) return { finding: { code: 'link-leads-out', severity: 'error', place, args: { to: out } } }
    return {
      value: readdirSync(resolve(root, path), { withFileTypes: true })
        .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
        .filter(({ name }) => !name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    }
  })
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
