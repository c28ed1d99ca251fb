import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSystemError } from './system.js'

/** What stands at a path; links are not followed. */
export async function kind(path: string): Promise<'nothing' | 'folder' | 'link' | 'other'> {
  try {
    const stats = await lstat(path)
    return stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other'
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 'nothing'
    throw error
  }
}

/** The digests that the manifest of a build gives, by path; null where there is none to be read. */
export async function readManifest(folder: string): Promise<Map<string, string> | null> {
  try {
    const { toolchain, files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    if (toolchain.name !== 'mehrs') return null
    return new Map(files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || isSystemError(error)) return null
    throw error
  }
}
