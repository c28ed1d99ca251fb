import type { Output } from '../model/output.js'
import { visible } from '../render/visible.js'
import type { Paint } from './paint.js'

/** The folder of the site: its pages, and copies of other files, are too many to be read one by one. */
const SITE = 'site'

/** Files by folder, with their sizes. */
export function listFiles(root: string, outputs: readonly Output[], paint: Paint): string {
  const sorted = outputs
    .map(({ path, bytes }) => ({ path: visible(path), bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const folders = new Map<string, typeof sorted>()
  for (const output of sorted) {
    const folder = output.path.includes('/') ? output.path.replace(/\/.*$/, '') : ''
    folders.set(folder, [...(folders.get(folder) ?? []), output])
  }
  const width =
    Math.max(0, ...sorted.filter(({ path }) => !path.startsWith(`${SITE}/`)).map(({ path }) => path.length)) +
    2
  return [...folders]
    .map(([folder, files]) => {
      const name = paint('bold', `${[visible(root), folder].filter(Boolean).join('/')}/`)
      if (folder === SITE) {
        const bytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
        return `${name}\n  ${`${files.length} files`.padEnd(width)}${size(bytes).padStart(9)}\n`
      }
      const lines = files.map(({ path, bytes }) => {
        const file = folder ? path.slice(folder.length + 1) : path
        return `  ${file.padEnd(width)}${size(bytes.length).padStart(9)}\n`
      })
      return `${name}\n${lines.join('')}`
    })
    .join('')
}

/** In kB of 1,000 bytes, as disks and web pages count. */
function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
}
