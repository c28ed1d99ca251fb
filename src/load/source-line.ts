import { isParquet } from './attempts/parquet.js'
import { readBytes } from './disk.js'

/**
 * A line of a file, counted from 1, for a report to quote; null where the file or the line cannot be read. Bytes
 * that are no text are shown as such: the report may be about them.
 */
export function sourceLine(root: string, file: string, line: number): string | null {
  const read = readBytes(root, file)
  // A Parquet file has no lines: its places are rows.
  if ('finding' in read || isParquet(read.value)) return null
  return new TextDecoder().decode(read.value).split(/\r\n?|\n/)[line - 1] ?? null
}
