import { posix } from 'node:path'
import { kinds } from '../emit/readme.js'
import type { Output } from '../model/output.js'

/** What the format of a file is called, by its path. */
export function kindOf(path: string): string {
  const extension = posix.extname(path).slice(1)
  const kind = kinds[extension] ?? extension
  return `${kind[0]!.toUpperCase()}${kind.slice(1)}`
}

/** In kB of 1,000 bytes, as disks count. */
export function sizeOf({ bytes }: Pick<Output, 'bytes'>): string {
  return bytes.length < 1000 ? `${bytes.length} bytes` : `${(bytes.length / 1000).toFixed(1)} kB`
}
