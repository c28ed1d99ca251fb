import { type Zippable, zipSync } from 'fflate'

/**
 * Files as a ZIP file, in their order. The same files make the same bytes everywhere: ZIP holds local time, so the date
 * is made by the local constructor, and no operating system is named.
 */
export function zip(files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))
  return zipSync(entries, { mtime: new Date(1980, 0, 1), os: 0, level: 6 })
}
