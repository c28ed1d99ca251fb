import { lstat, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSystemError, unless } from './system.js'

export type Kind = 'nothing' | 'folder' | 'file' | 'link' | 'other'

/** What stands at a path; links are not followed. */
export async function kind(path: string): Promise<Kind> {
  const stats = await unless(['ENOENT', 'ENOTDIR'], () => lstat(path), null)
  if (!stats) return 'nothing'
  if (stats.isDirectory()) return 'folder'
  return stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : 'other'
}

/** The digests that the manifest of a build gives, by path; null where there is none to be read. */
export async function readManifest(folder: string): Promise<Map<string, string> | null> {
  try {
    const { toolchain, files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    if (toolchain.name !== 'mehrs') return null
    const digests = new Map<string, string>()
    for (const { path, sha256 } of files) {
      // What a manifest lists may be removed: nothing outside its folder, whatever it says.
      if (typeof path !== 'string' || !isBelow(path)) return null
      digests.set(path, sha256)
    }
    return digests
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || isSystemError(error)) return null
    throw error
  }
}

function isBelow(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((name) => !['', '.', '..'].includes(name))
}

/**
 * The files in a folder, by their paths relative to it, with forward slashes; links and the like count as files. What is
 * hidden (`.git`, `.nojekyll`) is not ours and not looked at. None where there is no folder.
 */
export async function filesBelow(folder: string, under = ''): Promise<string[]> {
  const entries = await unless(['ENOENT'], () => readdir(join(folder, under), { withFileTypes: true }), [])
  const paths: string[] = []
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) paths.push(...(await filesBelow(folder, path)))
    else paths.push(path)
  }
  return paths
}

/** The folders on the way to the paths, relative to where those start; outer ones first. */
export function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>()
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder)
  return [...folders].sort()
}
