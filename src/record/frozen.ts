import type { Root } from 'mdast'
import { parseMarkdown } from '../load/markdown/parse.js'
import type { Place } from '../model/place.js'
import type { Path, Sourced } from '../model/workspace.js'

/** Data of a snapshot as a source. It has no place but the file: nothing in it is anybody's to correct. */
export function frozen<T>(file: string, value: T): Sourced<T> {
  const start = { line: 1, column: 1 }
  const place: Place = { file, start, end: start }
  const find = (path: Path): unknown =>
    path.reduce<unknown>((data, key) => (data as Record<string | number, unknown> | undefined)?.[key], value)
  return {
    file,
    value,
    at: () => place,
    within: () => place,
    written: (path) => String(find(path)),
    markdown: (path): Root => parseMarkdown(String(find(path))),
  }
}
