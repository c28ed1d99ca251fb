import { lstat, readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { unless } from './system.js'

/** What a path leads to, whatever its name: by link, hard link, or letters in another case. */
export type Identity = `${bigint}:${bigint}`

/** Null where nothing is there. Links are followed. */
export async function identity(path: string): Promise<Identity | null> {
  const stats = await unless(['ENOENT', 'ENOTDIR'], () => stat(path, { bigint: true }), null)
  return stats && `${stats.dev}:${stats.ino}`
}

/** Where a path leads to, with all links followed. What is not there yet has a place too. */
export async function realPlace(path: string): Promise<string> {
  const there = await unless(['ENOENT'], () => realpath(path), null)
  if (there !== null) return there
  const folder = await realPlace(dirname(path))
  const place = join(folder, basename(path))
  const stats = await unless(['ENOENT'], () => lstat(place), null)
  // A link to what is not there yet.
  return stats?.isSymbolicLink() ? realPlace(resolve(folder, await readlink(place))) : place
}

/** What is at a path, and each folder above it, as far as they are there. */
export async function ancestry(path: string): Promise<Identity[]> {
  const identities: Identity[] = []
  for (let place = await realPlace(path); ; place = dirname(place)) {
    const found = await identity(place)
    if (found) identities.push(found)
    if (place === dirname(place)) return identities
  }
}
